//! Programs that come from the system: browsers, their drivers, Python, fonts. Installed where this is Debian and we are root.

use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context, Result, bail};

use crate::process::{self, say, which};

/// Something of the system that the tests need.
pub(crate) struct Part {
    /// What people call it.
    name: &'static str,
    /// The variable that names one's own, before any search.
    variable: &'static str,
    /// The names that systems give the program.
    programs: &'static [&'static str],
    /// The Debian package.
    package: &'static str,
}

pub(crate) const CHROMIUM: Part = Part {
    name: "Chromium",
    variable: "NORTHSTAR_CHROMIUM",
    programs: &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
    package: "chromium",
};

pub(crate) const CHROMEDRIVER: Part = Part {
    name: "Chromium's driver",
    variable: "NORTHSTAR_CHROMEDRIVER",
    programs: &["chromedriver"],
    package: "chromium-driver",
};

pub(crate) const FIREFOX: Part = Part {
    name: "Firefox",
    variable: "NORTHSTAR_FIREFOX",
    programs: &["firefox-esr", "firefox"],
    package: "firefox-esr",
};

/// WebKitGTK's driver, for what is shown in three engines.
pub(crate) const WEBKITDRIVER: Part = Part {
    name: "WebKitGTK's driver",
    variable: "NORTHSTAR_WEBKITDRIVER",
    programs: &["WebKitWebDriver"],
    package: "webkit2gtk-driver",
};

/// WebKitGTK's own small browser. It comes with the driver, and lies where no `PATH` leads.
pub(crate) const WEBKIT: Part = Part {
    name: "WebKitGTK's MiniBrowser",
    variable: "NORTHSTAR_WEBKIT",
    programs: &[
        "MiniBrowser",
        "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
        "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.0/MiniBrowser",
        "/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
        "/usr/lib/aarch64-linux-gnu/webkit2gtk-4.0/MiniBrowser",
    ],
    package: "webkit2gtk-driver",
};

pub(crate) const XVFB: Part = Part { name: "Xvfb", variable: "NORTHSTAR_XVFB", programs: &["Xvfb"], package: "xvfb" };

const PYTHON: Part =
    Part { name: "Python 3", variable: "NORTHSTAR_PYTHON", programs: &["python3", "python"], package: "python3" };

impl Part {
    /// Where the program lies; installs it where that can be done.
    pub(crate) fn path(&self) -> Result<PathBuf> {
        if let Some(path) = self.find() {
            return Ok(path);
        }
        install(self.name, &[self.package])?;
        self.find().with_context(|| format!("{} is not there after its installation", self.name))
    }

    fn find(&self) -> Option<PathBuf> {
        let own = std::env::var_os(self.variable).map(PathBuf::from).filter(|path| path.is_file());
        own.or_else(|| self.programs.iter().find_map(|name| which(name)))
    }
}

/// A Python that can make virtual environments.
pub(crate) fn python() -> Result<PathBuf> {
    let python = PYTHON.path()?;
    if !process::works(process::program(&python).args(["-c", "import venv, ensurepip"])) {
        install("Python's venv", &["python3-venv"])?;
    }
    Ok(python)
}

/// The fonts that the pictures are drawn with. Elsewhere than on Debian the system's own fonts do.
pub(crate) fn fonts() -> Result<()> {
    if which("apt-get").is_some() && !Path::new("/usr/share/fonts/truetype/noto/NotoSerif-Regular.ttf").exists() {
        install("The Noto fonts", &["fonts-noto-core"])?;
    }
    Ok(())
}

fn install(name: &str, packages: &[&str]) -> Result<()> {
    let list = packages.join(" ");
    let root = process::output(process::program("id").arg("-u")).is_ok_and(|user| user.trim() == "0");
    if which("apt-get").is_none() {
        bail!("{name} is missing. Install it from your system's packages and put it on the PATH");
    }
    if !root {
        bail!("{name} is missing. Get it with `sudo apt-get install {list}`");
    }
    say(&format!("Installing {list} with apt-get"));
    // Old package lists name files that are gone, so the lists come first. A failure here shows itself in the next step.
    process::works(process::program("apt-get").args(["update", "-q"]));
    let mut command = process::program("apt-get");
    command.args(["install", "-q", "-y", "--no-install-recommends"]).args(packages);
    command.env("DEBIAN_FRONTEND", "noninteractive").stdout(Stdio::null());
    process::run(&mut command).with_context(|| format!("{name} is missing and apt-get could not install it"))
}
