//! A QR code as a drawing of one path.
//!
//! In the browser what makes one stands behind a split of its own: few parcels are collected with one.

#[cfg(target_arch = "wasm32")]
use aftersale_ui::Drawing;
use aftersale_ui::{El, el, part, push_number, qr as draw};

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
use draw as drawing;
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

    #[wasm_split(order_tracking__qr, fallible)]
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

    /// Fetches the part; `None` where it was there before, else whether it is now.
    pub async fn load() -> Option<bool> {
        if DRAW.get().is_some() {
            return None;
        }
        DRAW.set(part_of_its_own().await.ok());
        Some(DRAW.get().is_some())
    }
}

#[cfg(test)]
mod tests {
    use leptos::prelude::RenderHtml;

    use super::*;

    #[test]
    fn four_modules_of_paper_stand_around_it() {
        let html = qr("x", "A code".into()).map(RenderHtml::to_html).expect("it fits");
        assert!(html.contains("viewBox=\"0 0 29 29\"") && html.contains("aria-label=\"A code\""), "{html}");
    }

    #[test]
    fn what_is_too_long_for_a_code_is_none() {
        assert!(qr(&"x".repeat(4_000), String::new()).is_none());
    }
}
