//! Compiles the texts of the mails.

use std::path::PathBuf;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let out = PathBuf::from(std::env::var("OUT_DIR")?).join("text.rs");
    let folder = PathBuf::from(std::env::var("CARGO_MANIFEST_DIR")?).join("text");
    aftersale_text::compile::compile(&folder, &out)?;
    Ok(())
}
