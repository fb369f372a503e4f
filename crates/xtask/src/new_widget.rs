//! `cargo xtask new-widget`: a widget's folder with everything the tests expect of one.

use std::fs;

use anyhow::{Result, ensure};

use crate::shell;

/// Makes `widgets/NAME` with an element, texts, a fixture and a render test, and hooks it up.
#[derive(clap::Args)]
pub struct Args {
    /// Kebab-case: `gift-card` becomes `<aftersale-gift-card>`.
    name: String,
}

pub fn run(args: &Args) -> Result<()> {
    let name = &args.name;
    let valid = name.starts_with(|letter: char| letter.is_ascii_lowercase())
        && !name.ends_with('-')
        && name.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-');
    ensure!(valid, "a widget's name is kebab-case, like gift-card; got {name:?}");
    let root = shell::root();
    let folder = root.join("widgets").join(name);
    ensure!(!folder.exists(), "widgets/{name} is there already");
    for (path, text) in TEMPLATE {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap_or(&folder))?;
        fs::write(&path, text.replace("NAME", name).replace("IDENT", &name.replace('-', "_")))?;
    }
    let manifest = root.join("Cargo.toml");
    let text = fs::read_to_string(&manifest)?;
    let row = format!("aftersale-{name} = {{ path = \"widgets/{name}\" }}\n");
    fs::write(
        &manifest,
        text.replacen("[workspace.dependencies]\n", &format!("[workspace.dependencies]\n{row}"), 1),
    )?;
    println!(
        "made widgets/{name}\n\
         first snapshot: INSTA_UPDATE=always cargo test -p aftersale-{name}\n\
         then hook it up: crates/embed (Cargo.toml, src/lib.rs, src/browser.rs, src/describe.rs, budget.toml) \
         and crates/prerender (Cargo.toml, src/registry.rs)"
    );
    Ok(())
}

const TEMPLATE: &[(&str, &str)] = &[
    ("Cargo.toml", include_str!("new_widget/Cargo.toml.in")),
    ("build.rs", include_str!("new_widget/build.rs.in")),
    ("README.md", include_str!("new_widget/README.md.in")),
    ("src/lib.rs", include_str!("new_widget/lib.rs.in")),
    ("src/spec.rs", include_str!("new_widget/spec.rs.in")),
    ("src/text.rs", include_str!("new_widget/text.rs.in")),
    ("src/view.rs", include_str!("new_widget/view.rs.in")),
    ("src/native.rs", include_str!("new_widget/native.rs.in")),
    ("src/live.rs", include_str!("new_widget/live.rs.in")),
    ("text/en.ftl", include_str!("new_widget/en.ftl.in")),
    ("fixtures/ready.json", include_str!("new_widget/ready.json.in")),
    ("tests/render.rs", include_str!("new_widget/render.rs.in")),
];
