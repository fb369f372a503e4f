//! What keeps the tree readable: names, lengths, first lines, words and colours in their places, living documents.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("tests/ is in the workspace").to_path_buf()
}

/// Files git knows or would add, with their text; binary ones are left out.
fn files() -> Vec<(String, String)> {
    let listed = Command::new("git")
        .args(["ls-files", "--cached", "--others", "--exclude-standard"])
        .current_dir(root())
        .output()
        .expect("git lists the files");
    assert!(listed.status.success(), "git could not list the files");
    let names = String::from_utf8(listed.stdout).expect("names are UTF-8");
    let files: Vec<_> = names
        .lines()
        .filter_map(|name| Some((name.to_owned(), fs::read_to_string(root().join(name)).ok()?)))
        .collect();
    assert!(files.len() > 50, "the tree was not found");
    files
}

fn ending(all: &[(String, String)], endings: &[&str]) -> Vec<(String, String)> {
    all.iter().filter(|(name, _)| endings.iter().any(|ending| name.ends_with(ending))).cloned().collect()
}

fn none(what: &str, found: Vec<String>) {
    assert!(found.is_empty(), "{what}:\n{}", found.join("\n"));
}

#[test]
fn every_rust_file_says_first_what_is_in_it() {
    // What is included in a file can't open with it.
    let included = "crates/text/tests/texts/generated.rs";
    let found = ending(&files(), &[".rs"])
        .into_iter()
        .filter(|(name, text)| name != included && !text.starts_with("//! "))
        .map(|(name, _)| name);
    none("files that do not open with `//!`", found.collect());
}

#[test]
fn no_source_file_is_longer_than_400_lines() {
    let long = ending(&files(), &[".rs", ".css", ".ts", ".mjs", ".html"])
        .into_iter()
        // Generated: it grows with every element.
        .filter(|(name, text)| name != "crates/embed/js/elements.d.ts" && text.lines().count() > 400)
        .map(|(name, text)| format!("{name}: {}", text.lines().count()));
    none("files to split by what a reader looks for", long.collect());
}

#[test]
fn no_file_is_called_after_what_it_is_not() {
    const VAGUE: &[&str] =
        &["utils", "util", "helpers", "helper", "common", "misc", "types", "manager", "service"];
    let found = ending(&files(), &[".rs"])
        .into_iter()
        .map(|(name, _)| name)
        .filter(|name| {
            VAGUE.contains(&Path::new(name).file_stem().and_then(|stem| stem.to_str()).unwrap_or_default())
        })
        // The types a shop's TypeScript sees are called that everywhere.
        .filter(|name| name != "crates/xtask/src/generate/types.rs");
    none("vague file names", found.collect());
}

#[test]
fn nothing_is_left_for_later_or_skipped() {
    let marks = [
        ["TO", "DO"].concat(),
        ["FIX", "ME"].concat(),
        ["#[ig", "nore"].concat(),
        [".on", "ly("].concat(),
        [".sk", "ip("].concat(),
    ];
    let mut found = Vec::new();
    for (name, text) in ending(&files(), &[".rs", ".mjs", ".ts", ".js", ".css"]) {
        for (at, line) in text.lines().enumerate() {
            let skips = name.ends_with(".mjs") && (line.contains(&marks[3]) || line.contains(&marks[4]));
            if skips || marks[..3].iter().any(|mark| line.contains(mark.as_str())) {
                found.push(format!("{name}:{}: {}", at + 1, line.trim()));
            }
        }
    }
    none("left for later", found);
}

#[test]
fn nothing_in_the_browser_can_panic_by_hand() {
    let mut found = Vec::new();
    let browser =
        ["widgets/", "crates/ui/src", "crates/element/src", "crates/client/src", "crates/embed/src/browser"];
    for (name, text) in ending(&files(), &[".rs"]) {
        if !browser.iter().any(|folder| name.starts_with(folder))
            || name.contains("/tests")
            || name.ends_with("build.rs")
        {
            continue;
        }
        let shipped = text.split("#[cfg(test)]").next().unwrap_or_default();
        for (at, line) in shipped.lines().enumerate() {
            let line = line.split("//").next().unwrap_or_default();
            if [".unwrap()", ".expect(", "panic!(", "unreachable!("].iter().any(|call| line.contains(call)) {
                found.push(format!("{name}:{}: {}", at + 1, line.trim()));
            }
        }
    }
    none("can panic in a shopper's browser", found);
}

#[test]
fn colours_stand_only_in_the_tokens() {
    let mut found = Vec::new();
    for (name, text) in ending(&files(), &[".css"]) {
        if !(name.starts_with("widgets/") || name.starts_with("crates/ui/")) || name.ends_with("tokens.css") {
            continue;
        }
        for (at, line) in text.lines().enumerate() {
            let hex = line.split('#').skip(1).any(|rest| {
                let digits = rest.chars().take_while(char::is_ascii_hexdigit).count();
                digits == 3 || digits == 6 || digits == 8
            });
            if hex
                || ["rgb(", "rgba(", "hsl(", "oklch(", "light-dark("].iter().any(|call| line.contains(call))
            {
                found.push(format!("{name}:{}: {}", at + 1, line.trim()));
            }
        }
    }
    none("colours outside tokens.css", found);
}

#[test]
fn styles_use_logical_sides() {
    const PHYSICAL: &[&str] = &[
        "margin-left",
        "margin-right",
        "padding-left",
        "padding-right",
        "border-left",
        "border-right",
        "text-align: left",
        "text-align: right",
    ];
    let mut found = Vec::new();
    for (name, text) in ending(&files(), &[".css"]) {
        for (at, line) in text.lines().enumerate() {
            if PHYSICAL.iter().any(|property| line.contains(property)) {
                found.push(format!("{name}:{}: {}", at + 1, line.trim()));
            }
        }
    }
    none("breaks right to left", found);
}

#[test]
fn a_clock_is_handed_over_never_read() {
    let mut found = Vec::new();
    for (name, text) in ending(&files(), &[".rs"]) {
        let may = name.starts_with("crates/xtask/")
            || name.starts_with("tests/")
            || name == "crates/server/src/clock.rs"
            || name.contains("/tests/");
        if !may
            && ["Timestamp::now()", "SystemTime::now()", "Zoned::now()"]
                .iter()
                .any(|call| text.contains(call))
        {
            found.push(name);
        }
    }
    none("reads the time instead of taking a clock", found);
}

#[test]
fn documents_name_only_what_exists() {
    let mut found = Vec::new();
    for (name, text) in ending(&files(), &[".md"]) {
        let folder = root().join(&name).parent().expect("a file is in a folder").to_path_buf();
        let mut code_block = false;
        for (at, line) in text.lines().enumerate() {
            if line.starts_with("```") {
                code_block = !code_block;
            }
            if code_block {
                continue;
            }
            for word in line.split('`').skip(1).step_by(2).chain(links(line)) {
                let path = word.split('#').next().unwrap_or_default().trim_end_matches('/');
                let looks_like_a_path = path.contains('/')
                    || path.len() > 4 && path.ends_with(".rs")
                    || path.ends_with(".md")
                    || path.ends_with(".toml");
                let is_pattern = path.contains(['<', '{', '*', ' ', '$', '(', '='])
                    || path.contains("NAME")
                    || path.contains("://")
                    || path.starts_with('/')
                    || path.contains('…');
                let made =
                    ["dist", "target", "/v1", "aftersale/"].iter().any(|start| path.starts_with(start));
                if looks_like_a_path
                    && !is_pattern
                    && !made
                    && !root().join(path).exists()
                    && !folder.join(path).exists()
                {
                    found.push(format!("{name}:{}: {path}", at + 1));
                }
            }
        }
    }
    none("documents name what does not exist", found);
}

/// Targets of Markdown links in a line.
fn links(line: &str) -> impl Iterator<Item = &str> {
    line.split("](").skip(1).filter_map(|rest| rest.split(')').next())
}

#[test]
fn the_architecture_fits_a_sitting() {
    let text = fs::read_to_string(root().join("ARCHITECTURE.md")).expect("ARCHITECTURE.md is there");
    assert!(text.lines().count() <= 250, "ARCHITECTURE.md has {} lines", text.lines().count());
}

#[test]
fn snapshots_belong_to_fixtures_and_fixtures_have_snapshots() {
    let widgets = fs::read_dir(root().join("widgets")).expect("widgets/ is there");
    let mut found = Vec::new();
    for widget in widgets.map(|entry| entry.expect("widgets/ can be listed").path()) {
        let stems = |folder: &str, ending: &str| -> Vec<String> {
            fs::read_dir(widget.join(folder))
                .map(|entries| {
                    entries
                        .flatten()
                        .filter_map(|entry| {
                            entry.file_name().to_str()?.strip_suffix(ending).map(str::to_owned)
                        })
                        .collect()
                })
                .unwrap_or_default()
        };
        let fixtures = stems("fixtures", ".json");
        let snapshots = stems("tests/snapshots", ".snap");
        assert!(!fixtures.is_empty(), "{} has no fixtures", widget.display());
        for fixture in &fixtures {
            if !snapshots
                .iter()
                .any(|snapshot| snapshot == fixture || snapshot.ends_with(&format!("__{fixture}")))
            {
                found.push(format!("{}: no snapshot of {fixture}", widget.display()));
            }
        }
        for snapshot in &snapshots {
            if !fixtures
                .iter()
                .any(|fixture| snapshot == fixture || snapshot.ends_with(&format!("__{fixture}")))
            {
                found.push(format!("{}: snapshot {snapshot} has no fixture", widget.display()));
            }
        }
    }
    none("fixtures and snapshots differ", found);
}

#[test]
fn no_lock_file_names_a_host_of_packages() {
    let host = ["registry.", "npmjs"].concat();
    let found = files()
        .into_iter()
        .filter(|(name, text)| name != "Cargo.lock" && text.contains(&host))
        .map(|(name, _)| name);
    none("names a package registry's host", found.collect());
}
