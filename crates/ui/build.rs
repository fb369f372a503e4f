//! Squeezes the style sheets.

use std::path::Path;
use std::{env, fs};

mod squeeze;

fn main() {
    println!("cargo::rerun-if-changed=src");
    println!("cargo::rerun-if-changed=squeeze.rs");
    let out = env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    for name in ["tokens.css", "parts.css", "forms.css"] {
        let path = Path::new("src").join(name);
        let sheet = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        fs::write(Path::new(&out).join(name), squeeze::squeeze(&sheet)).expect("OUT_DIR can be written");
    }
}
