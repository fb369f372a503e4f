//! One JavaScript file out of two: what wasm-bindgen wrote for the core, and the splitter's links to the parts.
//!
//! Two files would be two requests, one after the other. On the way: the loader fetches the parts (it knows their
//! hashes), and HTML goes through a Trusted Types policy.

use anyhow::{Context, Result, ensure};

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
async function compile(response) {
    response = await response;
    return response.headers.get('content-type') === 'application/wasm'
        ? WebAssembly.compileStreaming(response)
        : WebAssembly.compile(await response.arrayBuffer());
}
const begun = new Map();
/** Remembers a promise until it fails, so that a failed load can be tried again. */
function once(name, begin) {
    if (!begun.has(name)) {
        begun.set(name, begin());
        begun.get(name).catch(() => begun.delete(name));
    }
    return begun.get(name);
}
/** A part has what it shares with others in sections of its file, behind their numbers: the first part to come brings it. */
function load(name) {
    return wrapAsyncCb(() => once(name, async () => {
        const module = await compile(part(name));
        const imports = getSharedImports();
        await Promise.all(WebAssembly.Module.customSections(module, 'shared').map((shared) =>
            once(new Uint16Array(shared.slice(0, 2))[0], () => WebAssembly.instantiate(shared.slice(2), imports))));
        return WebAssembly.instantiate(module, imports);
    }));
}
/** Starts the core from its response; asked once. */
export default async function init(response) {
    const module = await compile(response);
    return __wbg_finalize_init(await WebAssembly.instantiate(module, __wbg_get_imports()), module);
}
";

/// Name of a part's sections that hold what it shares with other parts: two bytes of its number, then a module.
pub const SHARED: &str = "shared";

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
    let links = replace(&links, "initSync(undefined, undefined)", "wasm")?;
    // Which part needs which other files is in the parts themselves.
    let (ways, table) = links
        .split_once("function makeLoad(")
        .context("the splitter links parts in another way than this knows: look at how it changed")?;
    let mut loads = Vec::new();
    for line in table.lines() {
        let Some(rest) = line.strip_prefix("export const __wasm_split_load_") else { continue };
        let name = rest.split_once(' ').map_or(rest, |(name, _)| name);
        loads.push(format!("__wasm_split_load_{name}: load(\"{name}\")"));
    }
    ensure!(!loads.is_empty(), "the splitter linked no part");
    Ok(format!("{PRELUDE}{core}\n{ways}\nconst links = {{ {} }};\n", loads.join(", ")))
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
                     function makeLoad(fetcher, deps) {}\nconst __chunk_9 = makeLoad(() => {}\n, []);\n\
                     export const __wasm_split_load_a__b = wrapAsyncCb(makeLoad(() => {\n}\n, [__chunk_9]));\n";
        let merged = merge(glue, links).unwrap();
        assert!(merged.contains("{ __wasm_split_load_a__b: load(\"a__b\") }"), "{merged}");
        assert!(!merged.contains("makeLoad"), "{merged}");
        assert!(merged.contains("arg0.innerHTML = html(getStringFromWasm0(arg1, arg2));"), "{merged}");
        assert!(merged.contains("const exports = wasm;") && !merged.contains("__wbg_load"), "{merged}");
        assert_eq!(merged.matches("\"./links.js\"").count(), 1, "{merged}");
    }

    #[test]
    fn a_generator_that_changed_is_an_error() {
        assert!(merge("nothing", "nothing").is_err());
    }
}
