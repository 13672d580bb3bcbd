//! A server for the built folder that does what good static hosts do: right types, the headers of `_headers`, compression, validators, `404.html`.

mod compression;
mod headers;
mod site;

use std::io::Write as _;
use std::net::{SocketAddr, ToSocketAddrs};
use std::path::PathBuf;
use std::sync::Arc;
use std::thread;

use anyhow::{Context, Result, anyhow, bail};
use pico_args::Arguments;
use tiny_http::{Method, Request, Server};

use crate::process::{root, say};
use crate::{build, done};
pub(crate) use compression::{brotli, gzip};

use site::{Answer, Asked, Site};

/// Requests answered at the same time.
const WORKERS: usize = 4;

/// `serve`: builds, unless told not to, and serves until it is stopped.
pub(crate) fn command(mut arguments: Arguments) -> Result<()> {
    let port: u16 = arguments.opt_value_from_str("--port")?.unwrap_or(8080);
    let host: String = arguments.opt_value_from_str("--host")?.unwrap_or_else(|| "127.0.0.1".to_owned());
    let folder: Option<PathBuf> = arguments.opt_value_from_str("--dir")?;
    let ready_made = arguments.contains("--no-build");
    done(arguments)?;
    if !ready_made && folder.is_none() {
        build::release()?;
    }
    let running = start(&folder.unwrap_or_else(|| root().join("dist")), &host, port)?;
    println!("Northstar is at {}  (stop with Ctrl+C)", running.address);
    running.wait();
    Ok(())
}

/// A server that runs until it is dropped.
pub(crate) struct Running {
    /// Where it is, with a slash at its end.
    pub(crate) address: String,
    server: Arc<Server>,
    workers: Vec<thread::JoinHandle<()>>,
}

impl Running {
    fn wait(mut self) {
        for worker in self.workers.drain(..) {
            // A worker ends only when the server does; there is nothing left to say then.
            let _ended = worker.join();
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        for _ in &self.workers {
            self.server.unblock();
        }
    }
}

/// Reads the folder and begins to serve it. Port 0 takes a free one.
pub(crate) fn start(folder: &std::path::Path, host: &str, port: u16) -> Result<Running> {
    if !folder.join("index.html").is_file() {
        bail!("There is no build in {}. Make one with `cargo xtask build`", folder.display());
    }
    let address = (host, port).to_socket_addrs()?.next().with_context(|| format!("`{host}` is not an address"))?;
    let server = Server::http(address)
        .map_err(|failure| anyhow!("{address} can't be used ({failure}). Take another port with `--port`"))?;
    say("Compressing");
    let site = Arc::new(Site::read(folder)?);
    let server = Arc::new(server);
    let workers = (0..WORKERS).map(|_| work(Arc::clone(&server), Arc::clone(&site))).collect();
    Ok(Running { address: shown(server.server_addr().to_ip().unwrap_or(address)), server, workers })
}

fn work(server: Arc<Server>, site: Arc<Site>) -> thread::JoinHandle<()> {
    thread::spawn(move || {
        while let Ok(request) = server.recv() {
            let sent = written(&site, &request);
            let mut connection = request.into_writer();
            // A browser that went away does not need the answer.
            let _gone = connection.write_all(&sent).and_then(|()| connection.flush());
        }
    })
}

/// The whole response. Every connection is closed after it: the library may leave a request waiting for ever while
/// others keep theirs open.
fn written(site: &Site, request: &Request) -> Vec<u8> {
    if !matches!(request.method(), Method::Get | Method::Head) {
        return b"HTTP/1.1 405 Method Not Allowed\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".to_vec();
    }
    let header = |name: &'static str| {
        request.headers().iter().find(|header| header.field.equiv(name)).map_or("", |header| header.value.as_str())
    };
    let asked = Asked { address: request.url(), accepts: header("Accept-Encoding"), has: header("If-None-Match") };
    let Answer { status, headers, body } = site.answer(&asked);
    let reason = tiny_http::StatusCode(status).default_reason_phrase();
    let lines: String = headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    let head =
        format!("HTTP/1.1 {status} {reason}\r\n{lines}Content-Length: {}\r\nConnection: close\r\n\r\n", body.len());
    let body = if matches!(request.method(), Method::Head) { Vec::new() } else { body };
    [head.into_bytes(), body].concat()
}

fn shown(address: SocketAddr) -> String {
    if address.ip().is_loopback() {
        return format!("http://localhost:{}/", address.port());
    }
    format!("http://{address}/")
}
