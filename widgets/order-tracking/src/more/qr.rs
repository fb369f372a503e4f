//! A QR code as a drawing of one path.
//!
//! In the browser what makes one stands behind a split of its own: few parcels are collected with one.

use aftersale_ui::{El, el, part};
use qrcodegen::{QrCode, QrCodeEcc};

use super::path::push;

/// Modules of paper around the code (ISO/IEC 18004, 5.3.8).
const QUIET: i32 = 4;

/// A drawing: how many units wide and high it is, and its path.
pub type Drawing = (u32, String);

/// `name` is what those hear who do not see it; `None` where the text is too long for a code.
pub fn qr(text: &str, name: String) -> Option<El> {
    let (side, path) = drawing(text)?;
    let mut view = String::from("0 0");
    push(&mut view, ' ', side);
    push(&mut view, ' ', side);
    let picture = part("svg", "qr")
        .attr("viewBox", view)
        .attr("role", "img")
        .attr("aria-label", name)
        .attr("shape-rendering", "crispEdges")
        .child(el("path").attr("d", path));
    Some(picture)
}

fn draw(text: &str) -> Option<Drawing> {
    let code = QrCode::encode_binary(text.as_bytes(), QrCodeEcc::Medium).ok()?;
    Some(((code.size() + 2 * QUIET) as u32, modules(&code)))
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

/// One bar per run of dark modules of a row.
fn modules(code: &QrCode) -> String {
    let mut path = String::new();
    for y in 0..code.size() {
        let mut run = 0;
        // One further than the code is wide, where it is light: there the last run ends.
        for x in 0..=code.size() {
            if code.get_module(x, y) {
                run += 1;
            } else if run > 0 {
                push(&mut path, 'M', (x - run + QUIET) as u32);
                push(&mut path, ' ', (y + QUIET) as u32);
                push(&mut path, 'h', run as u32);
                push(&mut path, 'v', 1);
                push(&mut path, 'H', (x - run + QUIET) as u32);
                path.push('z');
                run = 0;
            }
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use leptos::prelude::RenderHtml;

    use super::*;

    /// The modules of a path, as a reader of the drawing sees them.
    fn drawn(path: &str, size: i32) -> Vec<Vec<bool>> {
        let mut rows = vec![vec![false; size as usize]; size as usize];
        for bar in path.split('M').skip(1) {
            let numbers: Vec<i32> = bar
                .split(|letter: char| !letter.is_ascii_digit())
                .filter_map(|number| number.parse().ok())
                .collect();
            let &[x, y, run, 1, back] = numbers.as_slice() else { panic!("{bar}") };
            assert_eq!(x, back);
            for at in x..x + run {
                rows[(y - QUIET) as usize][(at - QUIET) as usize] = true;
            }
        }
        rows
    }

    #[test]
    fn every_module_is_where_the_code_has_it() {
        for text in ["1053204816727/74029", "x", "https://pickup.example/0123456789/0123456789/ÅÄÖ"] {
            let code = QrCode::encode_binary(text.as_bytes(), QrCodeEcc::Medium).expect("it fits");
            let rows = drawn(&modules(&code), code.size());
            for y in 0..code.size() {
                for x in 0..code.size() {
                    assert_eq!(rows[y as usize][x as usize], code.get_module(x, y), "{text}: {x} {y}");
                }
            }
        }
    }

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
