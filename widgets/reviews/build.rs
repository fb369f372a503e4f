//! Compiles the texts and squeezes the style sheet.

use std::path::Path;
use std::{env, fs};

#[path = "../../crates/ui/squeeze.rs"]
mod squeeze;

fn main() {
    let out = env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    let out = Path::new(&out);
    aftersale_text::compile::compile(Path::new("text"), &out.join("text.rs"))
        .unwrap_or_else(|error| panic!("{error}"));
    println!("cargo::rerun-if-changed=src");
    let sheet = fs::read_to_string("src/view.css").expect("there is a style sheet");
    fs::write(out.join("styles.css"), squeeze::squeeze(&sheet)).expect("OUT_DIR can be written");
}
