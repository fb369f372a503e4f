//! One JavaScript file out of two: what wasm-bindgen wrote for the core, and the splitter's links to the parts.
//!
//! Two files would be two requests, one after the other. On the way: the loader fetches the parts (it knows their
//! hashes), and HTML goes through a Trusted Types policy.

use anyhow::{Result, ensure};

/// Written before the merged code.
const PRELUDE: &str = "\
let part;
/** The loader says here how a part of the wasm is fetched. */
export function parts(fetcher) { part = fetcher; }
let policy;
function html(text) {
    policy ??= globalThis.trustedTypes?.createPolicy('aftersale', { createHTML: (trusted) => trusted }) ?? { createHTML: (trusted) => trusted };
    return policy.createHTML(text);
}
/** A server that sends wasm under another type is worked with too, only slower. */
async function instantiate(response, imports) {
    response = await response;
    return response.headers.get('content-type') === 'application/wasm'
        ? WebAssembly.instantiateStreaming(response, imports)
        : WebAssembly.instantiate(await response.arrayBuffer(), imports);
}
/** Starts the core from its response; asked once. */
export default async function init(response) {
    const { instance, module } = await instantiate(response, __wbg_get_imports());
    return __wbg_finalize_init(instance, module);
}
";

/// Where wasm-bindgen's ways of loading begin, and how its file ends: `init` of the prelude takes their place.
const LOADING: (&str, &str) = ("async function __wbg_load(", "export { initSync, __wbg_init as default };");

/// Merges; an error where either input does not look as this knows it.
pub fn merge(glue: &str, links: &str) -> Result<String> {
    let mut core = without_links(&without_loading(glue)?)?;
    core = replace_all(
        &core,
        ".innerHTML = getStringFromWasm0(",
        ".innerHTML = html(getStringFromWasm0(",
        |line| line.replacen(");", "));", 1),
    );
    let links = replace(links, "import { initSync } from \"./core.js\";", "")?;
    let mut links = replace(&links, "initSync(undefined, undefined)", "wasm")?
        .replace("WebAssembly.instantiateStreaming(", "instantiate(");
    let mut exported = Vec::new();
    while let Some(at) = links.find("export const ") {
        let name: String = links[at + "export const ".len()..]
            .chars()
            .take_while(|c| c.is_alphanumeric() || *c == '_')
            .collect();
        links.replace_range(at..at + "export ".len(), "");
        exported.push(name);
    }
    ensure!(!exported.is_empty(), "the splitter linked no part");
    while let Some(at) = links.find("fetch(new URL(\"./") {
        let end = links[at..].find(", import.meta.url))").map(|offset| at + offset);
        ensure!(end.is_some(), "the splitter fetches parts in another way than this knows");
        let end = end.unwrap_or(at);
        let name = links[at + "fetch(new URL(\"./".len()..end].trim_end_matches(".wasm\"").to_owned();
        links.replace_range(at..end + ", import.meta.url))".len(), &format!("part(\"{name}\")"));
    }
    Ok(format!("{PRELUDE}{core}\n{links}\nconst links = {{ {} }};\n", exported.join(", ")))
}

fn without_loading(glue: &str) -> Result<String> {
    let (before, loading) = glue.split_once(LOADING.0).unwrap_or((glue, ""));
    ensure!(
        loading.trim_end().ends_with(LOADING.1),
        "the generated JavaScript loads in another way than this knows: look at how its generator changed"
    );
    Ok(before.to_owned())
}

/// The splitter's links under one name of this file; the core imports them once for every part.
fn without_links(glue: &str) -> Result<String> {
    let mut lines = Vec::new();
    let mut provided = false;
    for line in glue.lines() {
        if line.starts_with("import * as import") && line.contains("\"./links.js\"") {
            continue;
        }
        if !line.trim_start().starts_with("\"./links.js\": import") {
            lines.push(line);
        } else if !provided {
            lines.push("\"./links.js\": links,");
            provided = true;
        }
    }
    ensure!(
        provided,
        "the generated JavaScript does not import the links: look at how its generator changed"
    );
    Ok(lines.join("\n"))
}

fn replace(text: &str, from: &str, to: &str) -> Result<String> {
    ensure!(
        text.contains(from),
        "the generated JavaScript has no {from:?}: look at how its generator changed"
    );
    Ok(text.replacen(from, to, 1))
}

/// Replaces in every line that has `from`, then lets `mend` finish that line.
fn replace_all(text: &str, from: &str, to: &str, mend: impl Fn(&str) -> String) -> String {
    let lines = text.lines().map(|line| match line.contains(from) {
        true => mend(&line.replace(from, to)),
        false => line.to_owned(),
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_halves_become_one_module_that_asks_the_loader_for_parts() {
        let glue = "import * as import1 from \"./links.js\"\nimport * as import2 from \"./links.js\"\n\
                    f: () => { arg0.innerHTML = getStringFromWasm0(arg1, arg2); }\nx = {\n    \"./links.js\": import1,\n    \
                    \"./links.js\": import2,\n};\nasync function __wbg_load(module) {}\n\
                    export { initSync, __wbg_init as default };\n";
        let links = "import { initSync } from \"./core.js\";\nconst exports = initSync(undefined, undefined);\n\
                     export const load_a = makeLoad(() => {\n    \
                     const src = fetch(new URL(\"./split_a.wasm\", import.meta.url));\n});";
        let merged = merge(glue, links).unwrap();
        assert!(merged.contains("part(\"split_a\")"), "{merged}");
        assert!(merged.contains("arg0.innerHTML = html(getStringFromWasm0(arg1, arg2));"), "{merged}");
        assert!(merged.contains("const links = { load_a };"), "{merged}");
        assert!(merged.contains("const exports = wasm;") && !merged.contains("__wbg_load"), "{merged}");
        assert_eq!(merged.matches("\"./links.js\"").count(), 1, "{merged}");
    }

    #[test]
    fn a_generator_that_changed_is_an_error() {
        assert!(merge("nothing", "nothing").is_err());
    }
}
