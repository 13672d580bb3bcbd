//! The built folder in memory, and the answer to each request for it.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use anyhow::Result;

use super::compression::{brotli, gzip};
use super::headers::Rules;
use crate::finish::hash;

/// A built folder, ready to be served.
pub(super) struct Site {
    files: HashMap<String, File>,
    rules: Rules,
}

struct File {
    mime: &'static str,
    tag: String,
    plain: Vec<u8>,
    brotli: Option<Vec<u8>>,
    gzip: Option<Vec<u8>>,
}

/// What a request says that matters here.
pub(super) struct Asked<'request> {
    /// Path and query.
    pub(super) address: &'request str,
    /// The encodings that the browser takes.
    pub(super) accepts: &'request str,
    /// The tag of what the browser has already.
    pub(super) has: &'request str,
}

/// What is sent back.
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) headers: Vec<(String, String)>,
    pub(super) body: Vec<u8>,
}

impl Site {
    /// Reads and compresses every file of a built folder.
    pub(super) fn read(folder: &Path) -> Result<Self> {
        let rules = Rules::read(&fs::read_to_string(folder.join("_headers")).unwrap_or_default());
        let mut files = HashMap::new();
        for (path, hash) in hash::files(folder)? {
            let bytes = fs::read(folder.join(&path))?;
            files.insert(path.clone(), File::new(&path, &hash, bytes)?);
        }
        Ok(Self { files, rules })
    }

    /// The answer to one request: the file, "you have it", or the page that leads back.
    pub(super) fn answer(&self, asked: &Asked<'_>) -> Answer {
        let path = asked.address.split(['?', '#']).next().unwrap_or_default();
        let name = path.trim_start_matches('/');
        let name = if name.is_empty() { "index.html" } else { name };
        // Hosts read these two and do not hand them out.
        let found = self.files.get(name).filter(|_| !matches!(name, "_headers" | ".nojekyll"));
        let mut headers: Vec<_> =
            self.rules.of(path).map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        let Some(file) = found.or_else(|| self.files.get("404.html")) else {
            return Answer { status: 404, headers, body: Vec::new() };
        };
        headers.push(("ETag".to_owned(), file.tag.clone()));
        headers.push(("Vary".to_owned(), "Accept-Encoding".to_owned()));
        if found.is_some() && asked.has.split(',').any(|tag| tag.trim() == file.tag) {
            return Answer { status: 304, headers, body: Vec::new() };
        }
        headers.push(("Content-Type".to_owned(), file.mime.to_owned()));
        let (encoding, body) = file.encoded(asked.accepts);
        headers.extend(encoding.map(|encoding| ("Content-Encoding".to_owned(), encoding.to_owned())));
        Answer { status: if found.is_some() { 200 } else { 404 }, headers, body: body.to_owned() }
    }
}

impl File {
    fn new(path: &str, hash: &str, plain: Vec<u8>) -> Result<Self> {
        let mime = mime(path);
        let compressible = !mime.starts_with("image/png");
        let brotli = compressible.then(|| brotli(&plain)).transpose()?;
        let gzip = compressible.then(|| gzip(&plain)).transpose()?;
        Ok(Self { mime, tag: format!("\"{}\"", hash.get(..32).unwrap_or(hash)), plain, brotli, gzip })
    }

    fn encoded(&self, accepts: &str) -> (Option<&'static str>, &[u8]) {
        let accepts = |name: &str| {
            accepts.split(',').any(|one| one.split(';').next().unwrap_or_default().trim().eq_ignore_ascii_case(name))
        };
        match (&self.brotli, &self.gzip) {
            (Some(bytes), _) if accepts("br") => (Some("br"), bytes),
            (_, Some(bytes)) if accepts("gzip") => (Some("gzip"), bytes),
            _ => (None, &self.plain),
        }
    }
}

fn mime(path: &str) -> &'static str {
    match path.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site() -> Site {
        let files = [("index.html", "<p>Here"), ("404.html", "<p>Not here"), ("a.wasm", "code"), ("_headers", "")];
        let files = files.map(|(path, text)| (path.to_owned(), File::new(path, path, text.into()).unwrap()));
        Site { files: files.into(), rules: Rules::read("/*\n  X: 1\n/a.wasm\n  Y: 2\n") }
    }

    fn ask(address: &str, accepts: &str, has: &str) -> Answer {
        site().answer(&Asked { address, accepts, has })
    }

    fn header<'answer>(answer: &'answer Answer, name: &str) -> Option<&'answer str> {
        answer.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    #[test]
    fn the_folder_is_its_page_and_a_query_changes_nothing() {
        for address in ["/", "/index.html", "/?source=home"] {
            let answer = ask(address, "", "");
            assert_eq!((answer.status, answer.body.as_slice()), (200, b"<p>Here".as_slice()));
            assert_eq!(header(&answer, "X"), Some("1"));
        }
    }

    #[test]
    fn what_is_not_there_gets_the_page_that_leads_back() {
        for address in ["/nothing", "/_headers", "/../a.wasm"] {
            let answer = ask(address, "", "");
            assert_eq!((answer.status, answer.body.as_slice()), (404, b"<p>Not here".as_slice()));
        }
    }

    #[test]
    fn the_best_accepted_encoding_is_sent() {
        for (accepts, sent) in [("gzip, deflate, br", Some("br")), ("gzip;q=1", Some("gzip")), ("", None)] {
            let answer = ask("/a.wasm", accepts, "");
            assert_eq!(header(&answer, "Content-Encoding"), sent);
            assert_eq!(header(&answer, "Content-Type"), Some("application/wasm"));
            assert_eq!(header(&answer, "Y"), Some("2"));
        }
    }

    #[test]
    fn a_browser_that_has_the_file_is_told_so() {
        let tag = header(&ask("/", "", ""), "ETag").unwrap().to_owned();
        let answer = ask("/", "", &format!("\"other\", {tag}"));
        assert_eq!((answer.status, answer.body.len()), (304, 0));
    }
}
