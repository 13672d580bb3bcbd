//! A folder that the person chose, in which a file of ours is written anew now and then. Few browsers have that.

use super::{js, shelf::Shelf};
use js_sys::{Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    FileSystemDirectoryHandle, FileSystemFileHandle, FileSystemGetFileOptions, FileSystemWritableFileStream,
};

const PICKER: &str = "showDirectoryPicker";
/// Where the shelf keeps the folder, and the members of what lies there.
const FOLDER: &str = "folder";
const FILE: &str = "file";
const WRITTEN: &str = "written";
/// How many names are tried for a file that is not there yet.
const NAMES: u32 = 99;

/// A folder, by leave of the person.
#[derive(Clone, Debug)]
pub struct Folder(FileSystemDirectoryHandle);

/// Whether we may write there now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leave {
    /// Yes.
    Given,
    /// The browser asks the person anew, after a press of theirs.
    ToBeAsked,
    /// No.
    Refused,
}

/// Whether this browser lets people choose a folder.
#[must_use]
pub fn can_choose() -> bool {
    cfg!(target_arch = "wasm32") && web_sys::window().is_some_and(|window| member(&window, PICKER).is_function())
}

/// Lets the person choose a folder. `None` when they don't.
pub async fn choose() -> Option<Folder> {
    let window = web_sys::window()?;
    let options = Object::new();
    Reflect::set(&options, &"mode".into(), &"readwrite".into()).ok()?;
    Reflect::set(&options, &"id".into(), &"northstar".into()).ok()?;
    let chosen = js::call(&window, PICKER, &[options.into()]).await.ok()?;
    Folder::of(chosen)
}

/// The folder that lies on the shelf, the name of our file in it, and when that was written.
pub async fn on_shelf() -> Option<(Folder, String, Option<i64>)> {
    let value = Shelf::open().await?.get(FOLDER).await?;
    let folder = Folder::of(member(&value, FOLDER))?;
    #[expect(clippy::cast_possible_truncation, reason = "milliseconds since 1970")]
    let written = member(&value, WRITTEN).as_f64().map(|at| at as i64);
    Some((folder, member(&value, FILE).as_string()?, written))
}

/// Takes the folder from the shelf.
pub async fn forget() {
    if let Some(shelf) = Shelf::open().await {
        shelf.remove(FOLDER).await;
    }
}

impl Folder {
    fn of(value: JsValue) -> Option<Self> {
        value.dyn_into().ok().map(Self)
    }

    /// Puts the folder on the shelf for the next opening, with the name of our file and when it was written, in
    /// milliseconds since 1970.
    pub async fn put_on_shelf(&self, file: &str, written: i64) {
        let Some(shelf) = Shelf::open().await else { return };
        let value = Object::new();
        #[expect(clippy::cast_precision_loss, reason = "milliseconds since 1970 fit 53 bits for 285,000 years")]
        let written = JsValue::from_f64(written as f64);
        for (name, member) in [(FOLDER, self.0.clone().into()), (FILE, file.into()), (WRITTEN, written)] {
            let _plain_object = Reflect::set(&value, &name.into(), &member);
        }
        shelf.put(FOLDER, &value).await;
    }

    /// Its name, without its path, which browsers keep to themselves.
    #[must_use]
    pub fn name(&self) -> String {
        self.0.name()
    }

    /// Whether we may write there.
    pub async fn leave(&self) -> Leave {
        self.permission("queryPermission").await
    }

    /// Asks the person whether we may write there; only after a press of theirs.
    pub async fn ask(&self) -> Leave {
        self.permission("requestPermission").await
    }

    async fn permission(&self, question: &str) -> Leave {
        if !member(&self.0, question).is_function() {
            // The browser's own folders need no leave and know no such question.
            return Leave::Given;
        }
        let mode = Object::new();
        let _plain_object = Reflect::set(&mode, &"mode".into(), &"readwrite".into());
        let answer = js::call(&self.0, question, &[mode.into()]).await.ok().and_then(|answer| answer.as_string());
        match answer.as_deref() {
            Some("granted") => Leave::Given,
            Some("prompt") => Leave::ToBeAsked,
            _ => Leave::Refused,
        }
    }

    /// A name that no file of the folder has: `stem.json`, `stem-2.json` …: what is there belongs to somebody else, or
    /// to another browser of the same person.
    pub async fn free_name(&self, stem: &str) -> Option<String> {
        for number in 1..=NAMES {
            let name = if number == 1 { format!("{stem}.json") } else { format!("{stem}-{number}.json") };
            match JsFuture::from(self.0.get_file_handle(&name)).await {
                Ok(_) => {}
                Err(error) if is_not_found(&error) => return Some(name),
                Err(_) => return None,
            }
        }
        None
    }

    /// Writes a file anew and says whether it is there. The browser puts the new one in place of the old one only when
    /// it is whole.
    pub async fn write(&self, name: &str, text: &str) -> bool {
        let write = async {
            let create = FileSystemGetFileOptions::new();
            create.set_create(true);
            let file = JsFuture::from(self.0.get_file_handle_with_options(name, &create)).await?;
            let file: FileSystemFileHandle = file.dyn_into()?;
            let stream: FileSystemWritableFileStream = JsFuture::from(file.create_writable()).await?.dyn_into()?;
            JsFuture::from(stream.write_with_str(text)?).await?;
            JsFuture::from(stream.close()).await
        };
        write.await.is_ok()
    }
}

fn is_not_found(error: &JsValue) -> bool {
    error.dyn_ref::<web_sys::DomException>().is_some_and(|error| error.name() == "NotFoundError")
}

fn member(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap_or_default()
}
