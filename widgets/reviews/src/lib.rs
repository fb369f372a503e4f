//! The published reviews of a product: how they are counted, what each says, and how they come about.
//!
//! Deliberately absent: an average or a count of our own. What the shop says is written down, never worked out again.

mod given;
mod json_ld;
#[cfg(target_arch = "wasm32")]
mod live;
#[cfg(not(target_arch = "wasm32"))]
mod native;
mod said;
#[cfg_attr(
    not(any(target_arch = "wasm32", test)),
    expect(dead_code, reason = "natively nothing is chosen or read on")
)]
mod screen;
mod spec;
mod text;
mod view;

#[cfg(target_arch = "wasm32")]
pub use live::part;
#[cfg(not(target_arch = "wasm32"))]
pub use native::{json_ld, languages, prerender};
pub use spec::ELEMENT;
#[cfg(not(target_arch = "wasm32"))]
pub use text::TABLES as TEXTS;

const OWN_STYLES: &str = include_str!(concat!(env!("OUT_DIR"), "/styles.css"));

/// Style sheets in the order of the cascade.
#[cfg(not(target_arch = "wasm32"))]
pub const STYLES: &[&str] = &[aftersale_ui::STYLES, aftersale_ui::FORMS, OWN_STYLES];
