//! A whole order reviewed on one page: stars, words, photos and the name shown, for each product, the delivery, the shop.
//!
//! Deliberately absent: what may be reviewed, what a review brings and whether it is shown, which the API tells, and
//! anything that depends on how many stars there are.

#[cfg_attr(not(target_arch = "wasm32"), expect(dead_code, reason = "natively nothing is filled in"))]
mod draft;
mod given;
#[cfg(target_arch = "wasm32")]
mod live;
#[cfg(not(target_arch = "wasm32"))]
mod native;
#[cfg_attr(not(target_arch = "wasm32"), expect(dead_code, reason = "natively nothing is done or sent"))]
mod screen;
mod spec;
#[cfg_attr(not(target_arch = "wasm32"), expect(dead_code, reason = "some of it only the browser says"))]
mod text;
mod told;
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
