//! Help about one order: questions that fit how it stands, and how to reach the shop with the order filled in.
//!
//! Deliberately absent: which questions fit, whether somebody is there, by when an answer comes: the API says so.

#[cfg(target_arch = "wasm32")]
mod live;
#[cfg(not(target_arch = "wasm32"))]
mod native;
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
pub const STYLES: &[&str] = &[aftersale_ui::STYLES, OWN_STYLES];

/// What is shown.
#[derive(Clone, Debug, PartialEq)]
enum Screen {
    #[cfg_attr(not(target_arch = "wasm32"), expect(dead_code, reason = "natively nothing is waited for"))]
    Loading,
    /// The page names no order that could be asked about.
    NoOrder,
    Help(Box<aftersale_api::help::Help>),
    Failed(aftersale_client::Trouble),
}

/// The first screen for what the first call brought.
fn screen(first: Option<aftersale_client::First<aftersale_api::help::Help>>) -> Screen {
    use aftersale_client::{First, Trouble};
    match first {
        Some(First::Answer(help)) => Screen::Help(Box::new(help)),
        Some(First::Failure(failure)) => Screen::Failed(Trouble::of(&failure)),
        Some(First::Nothing | First::Refresh) => Screen::NoOrder,
        None => Screen::Failed(Trouble::Garbled),
    }
}
