//! Points a customer has: how many, why so many, until when, and what they become.
//!
//! Deliberately absent: rules of a programme, which the API applies; only what an amount would pay is worked out here,
//! by the rule the API gives.

#[cfg_attr(not(any(target_arch = "wasm32", test)), expect(dead_code, reason = "natively nothing is saved"))]
mod export;
mod given;
#[cfg(target_arch = "wasm32")]
mod live;
mod naming;
#[cfg(not(target_arch = "wasm32"))]
mod native;
#[cfg_attr(not(target_arch = "wasm32"), expect(dead_code, reason = "natively nothing is done or sent"))]
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
