//! The content security policy, and the headers file that static hosts read.

use super::{hash, html};

/// What the browser may do for us is what we use: copying, sharing and keeping the screen awake. The rest is off.
const PERMISSIONS: &str = "accelerometer=(), camera=(), clipboard-read=(), display-capture=(), geolocation=(), gyroscope=(), \
    hid=(), magnetometer=(), microphone=(), midi=(), payment=(), publickey-credentials-get=(), serial=(), usb=(), xr-spatial-tracking=()";

/// The policy of one page, with the hash of every inline script and style.
pub(super) fn of_page(page: &str) -> String {
    of_pages(&[page])
}

/// The text of `_headers`: the policy of all pages together, and how long each file may be kept.
pub(super) fn headers(pages: &[&str], forever: &[String]) -> String {
    let policy = of_pages(pages);
    let mut text = format!(
        "/*\n  Content-Security-Policy: {policy}; frame-ancestors 'none'\n  Cross-Origin-Opener-Policy: same-origin\n  \
         Permissions-Policy: {PERMISSIONS}\n  Referrer-Policy: no-referrer\n  X-Content-Type-Options: nosniff\n"
    );
    for path in ["", "index.html", "rescue.html", "sw.js", "manifest.webmanifest"] {
        text += &format!("/{path}\n  Cache-Control: no-cache\n");
    }
    for path in forever {
        text += &format!("/{path}\n  Cache-Control: public, max-age=31536000, immutable\n");
    }
    text
}

/// The policy of a page that needs nothing but itself: no script, style or program of another file runs there.
pub(super) fn of_own_page(page: &str) -> String {
    format!(
        "default-src 'none'; script-src{}; style-src{}; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'",
        sources(&[page], "script"),
        sources(&[page], "style"),
    )
}

fn of_pages(pages: &[&str]) -> String {
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{scripts}; style-src 'self'{styles}; img-src 'self' data: blob:; \
         connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; \
         require-trusted-types-for 'script'; trusted-types default",
        scripts = sources(pages, "script"),
        styles = sources(pages, "style"),
    )
}

fn sources(pages: &[&str], name: &str) -> String {
    let pieces = pages.iter().flat_map(|page| html::inline(page, name));
    pieces.map(|content| format!(" {}", hash::source(content))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_inline_piece_is_named_by_its_hash() {
        let policy = of_page("<style>a{}</style><script>b()</script><script>c()</script>");
        assert_eq!(policy.matches("'sha256-").count(), 3);
        assert!(policy.contains(&format!("'wasm-unsafe-eval' {} {};", hash::source("b()"), hash::source("c()"))));
        assert!(!policy.contains("unsafe-inline"));
    }

    #[test]
    fn a_page_of_its_own_runs_nothing_but_its_own_pieces() {
        let policy = of_own_page("<style>a{}</style><script>b()</script>");
        assert!(policy.contains(&format!("script-src {}; style-src {};", hash::source("b()"), hash::source("a{}"))));
        assert!(!policy.contains("wasm"));
    }

    #[test]
    fn names_with_a_hash_are_kept_for_ever_and_the_page_is_asked_for_each_time() {
        let headers = headers(&["<p>"], &["northstar-1.js".to_owned()]);
        assert!(headers.contains("/northstar-1.js\n  Cache-Control: public, max-age=31536000, immutable\n"));
        assert!(headers.contains("/index.html\n  Cache-Control: no-cache\n"));
        assert!(headers.contains("frame-ancestors 'none'"));
    }
}
