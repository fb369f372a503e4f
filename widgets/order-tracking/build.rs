//! Compiles the texts and squeezes the style sheets.

use std::path::Path;
use std::{env, fs};

#[path = "../../crates/ui/squeeze.rs"]
mod squeeze;

fn main() {
    let out = env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    let out = Path::new(&out);
    let guest = Path::new("../../crates/lookup/text/guest");
    aftersale_text::compile::compile_with(Path::new("text"), &[guest], &out.join("text.rs"))
        .unwrap_or_else(|error| panic!("{error}"));
    println!("cargo::rerun-if-changed=src");
    let mut sheet = String::new();
    for block in ["view", "overview", "steps", "parcel", "timeline", "pickup", "items", "totals"] {
        let path = format!("src/{block}.css");
        sheet.push_str(&fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}")));
    }
    fs::write(out.join("styles.css"), squeeze::squeeze(&sheet)).expect("OUT_DIR can be written");
    for section in ["doing", "more"] {
        let sheet = squeeze::squeeze(&section_styles(&Path::new("src").join(section)));
        fs::write(out.join(section).with_extension("css"), sheet).expect("OUT_DIR can be written");
    }
}

/// The style sheets in a section's folder, by name.
fn section_styles(folder: &Path) -> String {
    let Ok(entries) = fs::read_dir(folder) else { return String::new() };
    let mut paths: Vec<_> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "css"));
    paths.sort();
    paths
        .iter()
        .map(|path| fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display())))
        .collect()
}
