//! Shared small parts without business meaning: elements, icons, form fields, design tokens.
//!
//! Deliberately absent: orders, calls to the API, words a shopper reads; a part is given its texts.

mod element;
mod field;
mod icon;
#[cfg(not(target_arch = "wasm32"))]
mod markup;
#[cfg(target_arch = "wasm32")]
mod nodes;
mod notice;
mod qr;
mod sheet;

pub use element::{El, Handler, el, part, safe};
pub use field::{Field, field};
pub use icon::{Icon, icon};
#[cfg(target_arch = "wasm32")]
pub use nodes::{Inset, Showing, shown};
pub use notice::{Tone, badge, notice};
pub use qr::{Drawing, push_digits, push_number, qr};
pub use sheet::{Frame, loading};

/// The design tokens alone, for `:host`.
pub const TOKENS: &str = include_str!(concat!(env!("OUT_DIR"), "/tokens.css"));

/// What only a view with form fields needs beside `STYLES`.
pub const FORMS: &str = include_str!(concat!(env!("OUT_DIR"), "/forms.css"));

/// The design tokens and the parts of this crate, in the order of the cascade.
pub const STYLES: &str = concat!(
    include_str!(concat!(env!("OUT_DIR"), "/tokens.css")),
    include_str!(concat!(env!("OUT_DIR"), "/parts.css"))
);

/// [`STYLES`] by a call: they are in the core once, however many parts ask for them.
#[inline(never)]
pub fn styles() -> &'static str {
    STYLES
}
