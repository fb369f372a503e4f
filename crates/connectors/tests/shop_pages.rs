//! The demo shop's pages keep to the strict content security policy they are served under.

use std::fs;
use std::path::{Path, PathBuf};

fn files(ending: &str) -> Vec<(PathBuf, String)> {
    let shop = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../demo/shop");
    let folders = [shop.join("images"), shop.join("static"), shop];
    let entries = folders.iter().flat_map(|folder| fs::read_dir(folder).expect("a folder"));
    let paths = entries.map(|entry| entry.expect("an entry").path());
    let found: Vec<_> = paths.filter(|path| path.to_string_lossy().ends_with(ending)).collect();
    assert!(!found.is_empty(), "no {ending} files");
    found.into_iter().map(|path| (path.clone(), fs::read_to_string(path).expect("text"))).collect()
}

#[test]
fn no_page_has_a_script_or_a_style_of_its_own() {
    for (path, text) in files(".html") {
        for forbidden in ["<script", "<style", " style=", " onclick=", " onsubmit=", "javascript:"] {
            assert!(!text.contains(forbidden), "{} has {forbidden}", path.display());
        }
    }
}

#[test]
fn nothing_is_fetched_from_elsewhere() {
    for (path, text) in files(".html").into_iter().chain(files(".css")) {
        assert!(!text.contains("//cdn") && !text.contains("http"), "{}", path.display());
        assert!(!text.contains("@import") && !text.contains("@font-face"), "{}", path.display());
    }
}

#[test]
fn no_picture_has_a_script_or_refers_to_another_file() {
    for (path, text) in files(".svg") {
        let drawn = text.replace("http://www.w3.org/2000/svg", "");
        for forbidden in ["<script", "href", "http", "url(", "<style", " style=", "<foreignObject", " on"] {
            assert!(!drawn.contains(forbidden), "{} has {forbidden:?}", path.display());
        }
    }
}
