//! What a customer wants to hear about, and where: every change takes effect at once, and can be taken back.
//!
//! Deliberately absent: which topics and pauses there are, and what must be confirmed: the API says so.

#[cfg(target_arch = "wasm32")]
mod live;
#[cfg(not(target_arch = "wasm32"))]
mod native;
mod screen;
mod spec;
mod text;
mod view;

#[cfg(target_arch = "wasm32")]
pub use live::part;
#[cfg(not(target_arch = "wasm32"))]
pub use native::{languages, prerender};
pub use spec::ELEMENT;
#[cfg(not(target_arch = "wasm32"))]
pub use text::TABLES as TEXTS;

const OWN_STYLES: &str = include_str!(concat!(env!("OUT_DIR"), "/styles.css"));

/// Style sheets in the order of the cascade.
#[cfg(not(target_arch = "wasm32"))]
pub const STYLES: &[&str] = &[aftersale_ui::STYLES, aftersale_ui::FORMS, OWN_STYLES];
