//! What runs in real browsers: the journeys, the pictures and the load figures. They are Python scripts in `tests/e2e/`;
//! this gives them browsers, drivers and a served release build.

use std::ffi::OsString;
use std::io::{BufRead as _, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::build;
use crate::check::Report;
use crate::process::{self, root};
use crate::serve::{self, Running};
use crate::tools::{cargo, debian, npm, python};

/// A Python with its packages, browsers and a server, ready for a script.
struct Stage {
    python: PathBuf,
    variables: Vec<(&'static str, OsString)>,
    // Served for as long as the stage stands.
    _server: Running,
}

impl Stage {
    fn set() -> Result<Self> {
        let server = serve::start(&root().join("dist"), "127.0.0.1", 0)?;
        let axe = npm::AXE
            .find()?
            .context("npm is missing. It brings axe-core, which checks accessibility: install Node with npm")?;
        debian::fonts()?;
        let variables = vec![
            ("NORTHSTAR_URL", OsString::from(&server.address)),
            ("NORTHSTAR_XTASK", std::env::current_exe()?.into()),
            ("NORTHSTAR_CHROMIUM", debian::CHROMIUM.path()?.into()),
            ("NORTHSTAR_CHROMEDRIVER", debian::CHROMEDRIVER.path()?.into()),
            ("NORTHSTAR_FIREFOX", debian::FIREFOX.path()?.into()),
            ("NORTHSTAR_GECKODRIVER", cargo::GECKODRIVER.path()?.into()),
            ("NORTHSTAR_AXE", axe.into()),
        ];
        Ok(Self { python: python::environment()?, variables, _server: server })
    }

    /// The third engine, which only the promises use. It needs a screen; one that nobody sees will do.
    fn with_webkit(&mut self) -> Result<Option<Screen>> {
        self.variables.push(("NORTHSTAR_WEBKITDRIVER", debian::WEBKITDRIVER.path()?.into()));
        self.variables.push(("NORTHSTAR_WEBKIT", debian::WEBKIT.path()?.into()));
        if std::env::var_os("DISPLAY").is_some_and(|display| !display.is_empty()) {
            return Ok(None);
        }
        let screen = Screen::open()?;
        self.variables.push(("DISPLAY", OsString::from(&screen.name)));
        Ok(Some(screen))
    }

    fn python(&self) -> Command {
        let mut command = process::program(&self.python);
        command.envs(self.variables.iter().map(|(name, value)| (name, value)));
        command
    }
}

/// A screen that nobody sees, for as long as this lives.
struct Screen {
    name: String,
    process: Child,
}

impl Screen {
    fn open() -> Result<Self> {
        // The server takes the first free number and tells it.
        let mut command = process::program(debian::XVFB.path()?);
        command.args(["-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"]);
        let mut process = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn()?;
        let mut number = String::new();
        let told = process.stdout.take().context("Xvfb tells nothing")?;
        BufReader::new(told).read_line(&mut number)?;
        Ok(Self { name: format!(":{}", number.trim()), process })
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        // It may have ended by itself; there is nothing left to do then.
        let _ended = self.process.kill().and_then(|()| self.process.wait());
    }
}

/// The journeys in each browser, as steps of `test`.
pub(crate) fn steps(report: &mut Report) {
    if !has_journeys() {
        return;
    }
    let mut stage = None;
    report.step("Browsers and their tools", || {
        stage = Some(Stage::set()?);
        Ok(())
    });
    let Some(stage) = stage else { return };
    for browser in ["chromium", "firefox"] {
        report.step(&format!("Journeys in {browser}"), || {
            // A browser on a busy machine stumbles now and then; what fails twice has failed.
            journeys(&stage, browser, &[]).or_else(|_| {
                process::say("Once more, only what failed");
                journeys(&stage, browser, &["--last-failed"])
            })
        });
    }
    // Without the third engine: it needs more of the system than a test may ask for.
    report.step("Promises in browsers, in short", || promises(&stage, &["--short".into()]));
}

fn journeys(stage: &Stage, browser: &str, more: &[&str]) -> Result<()> {
    let memory = format!("cache_dir=target/journeys-{browser}");
    let mut pytest = stage.python();
    pytest.args(["-m", "pytest", "-q", "-o", &memory, "tests/e2e"]).args(more).env("NORTHSTAR_BROWSER", browser);
    process::run(&mut pytest)
}

/// Shows promises in the browsers that they are for; the arguments are those of `tests/e2e/prove.py`.
pub(crate) fn prove(ready_made: bool, arguments: &[OsString]) -> Result<()> {
    if !ready_made {
        build::release()?;
    }
    let mut stage = Stage::set()?;
    let _screen = if third_engine(arguments) { stage.with_webkit()? } else { None };
    promises(&stage, arguments)
}

/// Whether the third engine is asked for: by one promise, unless another browser is named.
fn third_engine(arguments: &[OsString]) -> bool {
    let is = |wanted: &str| arguments.iter().any(|argument| argument == wanted);
    let all = arguments.iter().all(|argument| argument.to_string_lossy().starts_with("--"));
    (all || is("full")) && !is("--browser=chromium") && !is("--browser=firefox")
}

fn promises(stage: &Stage, arguments: &[OsString]) -> Result<()> {
    process::run(stage.python().arg("tests/e2e/prove.py").args(arguments))
}

/// Runs one script of `tests/e2e/` on a fresh release build, with the arguments that follow.
pub(crate) fn script(name: &str, mut arguments: pico_args::Arguments) -> Result<()> {
    let ready_made = arguments.contains("--no-build");
    let path = format!("tests/e2e/{name}.py");
    if !root().join(&path).is_file() {
        bail!("{path} is missing");
    }
    if !ready_made {
        build::release()?;
    }
    process::run(Stage::set()?.python().arg(path).args(arguments.finish()))
}

fn has_journeys() -> bool {
    let names = std::fs::read_dir(root().join("tests/e2e")).into_iter().flatten().filter_map(Result::ok);
    names.into_iter().any(|entry| entry.file_name().to_string_lossy().starts_with("test_"))
}

#[cfg(test)]
mod tests {
    use super::third_engine;

    #[test]
    fn only_who_asks_for_the_third_engine_needs_it() {
        let asked = |words: &[&str]| third_engine(&words.iter().map(Into::into).collect::<Vec<_>>());
        assert!(
            asked(&[]) && asked(&["full"]) && asked(&["kills", "full", "--times=2"]) && asked(&["--browser=webkit"])
        );
        assert!(!asked(&["kills"]) && !asked(&["full", "--browser=firefox"]) && !asked(&["--browser=chromium"]));
    }
}
