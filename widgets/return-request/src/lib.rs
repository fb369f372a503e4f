//! A return from first click to refund: the wizard that asks for it, and the page that shows what became of it.
//!
//! Deliberately absent: what may come back, until when and for how much. The API says so, and the shop's server checks
//! all of it again.

mod draft;
mod guest;
mod later;
#[cfg(target_arch = "wasm32")]
mod live;
#[cfg(not(target_arch = "wasm32"))]
mod native;
mod screen;
mod spec;
mod status;
#[cfg_attr(not(target_arch = "wasm32"), expect(dead_code, reason = "some of it only the browser says"))]
mod text;
mod view;
#[cfg_attr(not(target_arch = "wasm32"), expect(dead_code, reason = "only the browser asks for figures"))]
mod wizard;

#[cfg(target_arch = "wasm32")]
pub use live::part;
#[cfg(not(target_arch = "wasm32"))]
pub use native::{languages, prerender};
pub use spec::ELEMENT;
#[cfg(not(target_arch = "wasm32"))]
pub use text::{ADDENDA, TABLES as TEXTS};

const OWN_STYLES: &str = include_str!(concat!(env!("OUT_DIR"), "/styles.css"));

/// Style sheets in the order of the cascade.
#[cfg(not(target_arch = "wasm32"))]
pub const STYLES: &[&str] = &[
    aftersale_ui::STYLES,
    aftersale_ui::FORMS,
    OWN_STYLES,
    include_str!(concat!(env!("OUT_DIR"), "/later.css")),
    aftersale_lookup::STYLES,
];
