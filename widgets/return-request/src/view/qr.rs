//! The code a drop-off point's scanner reads.
//!
//! In the browser what draws it stands behind a split of its own: few returns have one.

use aftersale_ui::{Drawing, El, el, part, push_number, qr as draw};

/// `name` is what those hear who do not see it; `None` where the text is too long for a code.
pub fn qr(text: &str, name: String) -> Option<El> {
    let (side, path) = drawing(text)?;
    let mut view = String::from("0 0");
    push_number(&mut view, ' ', side);
    push_number(&mut view, ' ', side);
    let picture = part("svg", "qr")
        .attr("viewBox", view)
        .attr("role", "img")
        .attr("aria-label", name)
        .attr("shape-rendering", "crispEdges")
        .child(el("path").attr("d", path));
    Some(picture)
}

#[cfg(not(target_arch = "wasm32"))]
fn drawing(text: &str) -> Option<Drawing> {
    draw(text)
}

#[cfg(target_arch = "wasm32")]
use split::drawing;
#[cfg(target_arch = "wasm32")]
pub use split::load;

#[cfg(target_arch = "wasm32")]
mod split {
    use std::cell::Cell;

    use wasm_split_helpers::{SplitLoaderError, wasm_split};

    use super::*;

    type Draw = fn(&str) -> Option<Drawing>;

    #[wasm_split(return_request__qr, fallible)]
    fn part_of_its_own() -> Result<Draw, SplitLoaderError> {
        Ok(draw)
    }

    thread_local! {
        static DRAW: Cell<Option<Draw>> = const { Cell::new(None) };
    }

    /// Paper without a code until the part is there: it takes the same room.
    pub fn drawing(text: &str) -> Option<Drawing> {
        match DRAW.get() {
            Some(draw) => draw(text),
            None => Some((1, String::new())),
        }
    }

    /// Fetches the part; whether it is there now and was not before.
    pub async fn load() -> bool {
        if DRAW.get().is_some() {
            return false;
        }
        DRAW.set(part_of_its_own().await.ok());
        DRAW.get().is_some()
    }
}
