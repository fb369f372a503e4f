//! For build scripts: Fluent files in, flat tables and typed functions out.
//!
//! `en.ftl` is the reference: every language has its keys and its variables, no more and no fewer.
//! All mistakes of all files are reported at once, as `file:line: key: what is wrong`.
//! Terms, attributes, functions, references and nested selectors are refused; the tables have no room for them.
//! Which language a customer reads is not decided here.

mod check;
mod encode;
mod plural;
mod pseudo;
mod read;
mod rust;

use std::path::{Path, PathBuf};
use std::{fs, iter};

use anyhow::{Context as _, Result, bail};

use read::Language;

/// The language all others are compared with.
const REFERENCE: &str = "en";

/// Reads `text_dir/<language>.ftl` and writes Rust for `include!`: one function per message, and `TABLES`.
///
/// A function takes the message's variables in alphabetical order, so that rewording a text never swaps two of them.
/// A variable that selects a plural is a `u32`, every other one a `&str`.
/// Put the file into a private module: then a text that nobody uses is a dead-code warning.
///
/// A folder in `text_dir` holds an addendum in the same languages: texts that only a rarely used part of a widget needs.
/// Its messages are numbered after those before it, folders by name, and `ADDENDA` tells where each begins,
/// so that a browser can fetch it when it is needed.
///
/// Prints the `rerun-if-changed` lines that Cargo needs.
///
/// # Errors
/// Every mistake in the texts, one a line; or a file that cannot be read or written.
pub fn compile(text_dir: &Path, out_file: &Path) -> Result<()> {
    compile_with(text_dir, &[], out_file)
}

/// As [`compile`], with addenda that other crates say: `shared` are their folders.
///
/// Such an addendum gets no functions here, only the number of its first message, as a constant of its name, for
/// `Words::from`.
///
/// # Errors
/// As for [`compile`].
pub fn compile_with(text_dir: &Path, shared: &[&Path], out_file: &Path) -> Result<()> {
    println!("cargo::rerun-if-changed={}", text_dir.display());
    for folder in iter::once(text_dir.to_owned()).chain(addenda(text_dir, shared)?) {
        for tag in present(&folder)? {
            println!("cargo::rerun-if-changed={}", folder.join(tag).with_extension("ftl").display());
        }
    }
    let (languages, starts) = load(text_dir, shared)?;
    let [reference, ..] = languages.as_slice() else { bail!("no language in {}", text_dir.display()) };
    let mut tables: Vec<(&str, Vec<String>)> = languages
        .iter()
        .map(|language| (language.tag.as_str(), encode::table(language, reference)))
        .collect();
    for pseudo in pseudo::TAGS {
        tables.push((pseudo, encode::table(&pseudo::language(pseudo, reference), reference)));
    }
    let elsewhere: Vec<&str> = shared.iter().filter_map(|folder| folder.file_name()?.to_str()).collect();
    fs::write(out_file, rust::module(reference, &tables, &starts, &elsewhere))
        .with_context(|| format!("cannot write {}", out_file.display()))
}

/// One language's table as a compact JSON array of strings, addenda included.
///
/// `lang` is one of [`languages`] or a pseudo-language: `en-XA` (accented, a third longer) or `ar-XB` (right to left).
///
/// # Errors
/// As for [`compile`]; or there is no such language.
pub fn json(text_dir: &Path, lang: &str) -> Result<String> {
    let (languages, _) = load(text_dir, &[])?;
    let [reference, ..] = languages.as_slice() else { bail!("no language in {}", text_dir.display()) };
    let table = if pseudo::TAGS.contains(&lang) {
        encode::table(&pseudo::language(lang, reference), reference)
    } else {
        let Some(language) = languages.iter().find(|language| language.tag == lang) else {
            bail!("there is no {lang}.ftl in {}", text_dir.display());
        };
        encode::table(language, reference)
    };
    Ok(serde_json::to_string(&table)?)
}

/// The languages that have a file, English first, the others by tag; without the pseudo-languages.
///
/// # Errors
/// The folder cannot be read or has no `en.ftl`.
pub fn languages(text_dir: &Path) -> Result<Vec<String>> {
    present(text_dir)
}

fn present(text_dir: &Path) -> Result<Vec<String>> {
    let mut tags = Vec::new();
    for entry in fs::read_dir(text_dir).with_context(|| format!("cannot read {}", text_dir.display()))? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "ftl")
            && let Some(tag) = path.file_stem().and_then(|stem| stem.to_str())
        {
            tags.push(tag.to_owned());
        }
    }
    tags.sort_by_key(|tag| (tag != REFERENCE, tag.clone()));
    if tags.first().is_none_or(|tag| tag != REFERENCE) {
        bail!("there is no {REFERENCE}.ftl in {}", text_dir.display());
    }
    Ok(tags)
}

/// Name of an addendum, and the number of its first message.
type Start = (String, usize);

/// Every language, checked, the reference first, with the messages of the addenda after its own.
fn load(text_dir: &Path, shared: &[&Path]) -> Result<(Vec<Language>, Vec<Start>)> {
    let mut mistakes = Vec::new();
    let mut languages = read_folder(text_dir, &mut mistakes)?;
    let mut starts = Vec::new();
    for folder in addenda(text_dir, shared)? {
        let own = folder.starts_with(text_dir);
        let added = read_folder(&folder, &mut mistakes)?;
        let tags = |of: &[Language]| of.iter().map(|language| language.tag.clone()).collect::<Vec<_>>();
        if tags(&added) != tags(&languages) {
            bail!("{} has other languages than {}", folder.display(), text_dir.display());
        }
        let name = folder.file_name().and_then(|name| name.to_str()).unwrap_or_default().to_owned();
        starts.push((name, languages.first().map_or(0, |reference| reference.messages.len())));
        for (language, added) in languages.iter_mut().zip(added) {
            for message in added.messages {
                if own && language.messages.iter().any(|before| before.key == message.key) {
                    mistakes.push(format!(
                        "{}:{}: {}: is in {} too",
                        added.file, message.line, message.key, language.file
                    ));
                }
                language.messages.push(message);
            }
        }
    }
    if !mistakes.is_empty() {
        bail!(mistakes.join("\n"));
    }
    Ok((languages, starts))
}

fn addenda(text_dir: &Path, shared: &[&Path]) -> Result<Vec<PathBuf>> {
    let mut folders: Vec<PathBuf> = shared.iter().map(|folder| folder.to_path_buf()).collect();
    for entry in fs::read_dir(text_dir).with_context(|| format!("cannot read {}", text_dir.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            folders.push(path);
        }
    }
    folders.sort_by(|a, b| a.file_name().cmp(&b.file_name()));
    Ok(folders)
}

fn read_folder(folder: &Path, mistakes: &mut Vec<String>) -> Result<Vec<Language>> {
    let mut languages = Vec::new();
    for tag in present(folder)? {
        let path = folder.join(&tag).with_extension("ftl");
        let source = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
        languages.push(read::language(&tag, &path.display().to_string(), &source, mistakes));
    }
    check::languages(&languages, mistakes);
    Ok(languages)
}
