//! The statutory withdrawal from a contract: reached without login, declared in two steps, received at once.
//!
//! Deliberately absent: a reason, an offer, a verification, and the periods and exemptions, which the API tells.
//! Source: Directive 2011/83/EU, Article 11a.

mod check;
mod entry;
mod form;
mod given;
#[cfg(target_arch = "wasm32")]
mod kept;
mod labels;
#[cfg(target_arch = "wasm32")]
mod live;
#[cfg(not(target_arch = "wasm32"))]
mod native;
mod receipt;
#[cfg_attr(not(target_arch = "wasm32"), expect(dead_code, reason = "natively nothing is done or sent"))]
mod screen;
mod spec;
#[cfg_attr(not(target_arch = "wasm32"), expect(dead_code, reason = "some of it only the browser says"))]
mod text;
mod view;
mod words;

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
