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
    for (from, to) in [("src/view.css", "styles.css"), ("src/later.css", "later.css")] {
        let sheet = fs::read_to_string(from).expect("there is a style sheet");
        fs::write(out.join(to), squeeze::squeeze(&sheet)).expect("OUT_DIR can be written");
    }
}
