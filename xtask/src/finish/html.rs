//! The few edits of a page. The pages are ours, so plain text search is enough, and it fails loudly in a test when it is not.

use super::{script, style};

/// The page without its comments, which are for people who read the source.
pub(super) fn without_comments(html: &str) -> String {
    let mut kept = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, comment)) = rest.split_once("<!--") {
        kept.push_str(before.trim_end_matches(' '));
        rest = comment.split_once("-->").map_or("", |(_, after)| after.strip_prefix('\n').unwrap_or(after));
    }
    kept + rest
}

/// The page without the empty lines that removed elements leave behind.
pub(super) fn without_empty_lines(html: &str) -> String {
    html.lines().filter(|line| !line.trim().is_empty()).flat_map(|line| [line.trim_end(), "\n"]).collect()
}

/// The file names of the linked stylesheets, in their order.
pub(super) fn stylesheets(html: &str) -> Vec<String> {
    tags(html, "link").filter(|tag| tag.contains("rel=\"stylesheet\"")).filter_map(file_of).collect()
}

/// One preload in place of the linked stylesheets; the page's inline script turns it on, so that it never holds the first paint.
pub(super) fn with_one_stylesheet(html: &str, file: &str) -> String {
    let mut preload = format!("<link rel=\"preload\" as=\"style\" href=\"./{file}\">");
    let linked: Vec<&str> = tags(html, "link").filter(|tag| tag.contains("rel=\"stylesheet\"")).collect();
    linked.iter().fold(html.to_owned(), |page, tag| page.replace(tag, &std::mem::take(&mut preload)))
}

/// The page with its inline styles and scripts without what only people read.
pub(super) fn with_small_inline_pieces(html: &str) -> String {
    let page =
        inline(html, "style").into_iter().fold(html.to_owned(), |page, css| page.replace(css, &style::minified(css)));
    let scripts = inline(html, "script").into_iter();
    scripts.fold(page, |page, script| page.replace(script, &script::without_comments(script)))
}

/// The page with the build's id on its root.
pub(super) fn with_build(html: &str, build: &str) -> String {
    html.replacen("<html ", &format!("<html data-build=\"{build}\" "), 1)
}

/// The page with its content security policy before anything that the policy is about.
pub(super) fn with_policy(html: &str, policy: &str) -> String {
    let charset = "<meta charset=\"utf-8\">";
    html.replacen(charset, &format!("{charset}\n<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">"), 1)
}

/// The contents of the inline elements of one name: of scripts, those without `src`.
pub(super) fn inline<'html>(html: &'html str, name: &str) -> Vec<&'html str> {
    let (open, close) = (format!("<{name}"), format!("</{name}>"));
    html.split(open.as_str())
        .skip(1)
        .filter_map(|rest| rest.split_once('>'))
        .filter(|(attributes, _)| !attributes.contains("src="))
        .filter_map(|(_, rest)| rest.split_once(close.as_str()))
        .map(|(content, _)| content)
        .collect()
}

fn tags<'html>(html: &'html str, name: &str) -> impl Iterator<Item = &'html str> {
    let open = format!("<{name} ");
    let starts: Vec<usize> = html.match_indices(&open).map(|(at, _)| at).collect();
    starts.into_iter().filter_map(|at| html.get(at..)?.split_inclusive('>').next())
}

fn file_of(tag: &str) -> Option<String> {
    let (_, rest) = tag.split_once("href=\"")?;
    let (address, _) = rest.split_once('"')?;
    Some(address.trim_start_matches("./").to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<html lang=\"en\"><meta charset=\"utf-8\"><!-- read me -->\n\
        <link rel=\"stylesheet\" href=\"./a-1.css\"/><link rel=\"icon\" href=\"i.svg\"><link rel=\"stylesheet\" href=\"./b-2.css\"/>\
        <style>\na { b: c }\n</style><script type=\"module\">go()</script><script src=\"x.js\"></script>";

    #[test]
    fn comments_are_left_out() {
        assert!(!without_comments(PAGE).contains("read me"));
        assert!(without_comments(PAGE).contains("<link rel=\"icon\""));
    }

    #[test]
    fn one_preload_stands_where_the_first_stylesheet_stood() {
        assert_eq!(stylesheets(PAGE), ["a-1.css", "b-2.css"]);
        let page = with_one_stylesheet(PAGE, "all-3.css");
        assert!(!page.contains("stylesheet"));
        assert_eq!(page.matches("rel=\"preload\" as=\"style\" href=\"./all-3.css\"").count(), 1);
    }

    #[test]
    fn inline_scripts_are_found_and_linked_ones_are_not() {
        assert_eq!(inline(PAGE, "script"), ["go()"]);
        assert_eq!(inline(PAGE, "style"), ["\na { b: c }\n"]);
    }

    #[test]
    fn the_policy_and_the_build_are_written_once() {
        let page = with_build(&with_policy(PAGE, "default-src 'none'"), "b1");
        assert_eq!(page.matches("http-equiv").count(), 1);
        assert!(page.starts_with("<html data-build=\"b1\" lang"));
    }
}
