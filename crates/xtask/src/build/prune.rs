//! Takes functions out of the core that only its function table still holds.
//!
//! wasm-bindgen describes a closure by a function that takes the address of what calls it, once for every shape of
//! closure that a dependency knows. The descriptions are gone from its output and the callers that are used have
//! become exports, but the addresses stay in the table, and what stands in a table looks used to every later tool.

use walrus::{ElementItems, FunctionId, Module};

/// Empties the slots of closures' callers, which JavaScript calls by their exports and Rust never does; they go, with
/// what only they use.
pub fn closure_callers(core: &mut Module) {
    let callers: Vec<FunctionId> = core
        .funcs
        .iter()
        .filter(|function| function.name.as_deref().is_some_and(is_closure_caller))
        .map(|function| function.id())
        .collect();
    for element in core.elements.iter_mut() {
        let ElementItems::Functions(functions) = &mut element.items else { continue };
        let Some(stays) = functions.iter().find(|function| !callers.contains(function)).copied() else {
            continue;
        };
        for function in functions.iter_mut().filter(|function| callers.contains(function)) {
            *function = stays;
        }
    }
    walrus::passes::gc::run(core);
}

/// By its mangled name: `wasm_bindgen::convert::closures::…::invoke`.
fn is_closure_caller(name: &str) -> bool {
    name.contains("12wasm_bindgen7convert8closures") && name.contains("6invoke")
}
