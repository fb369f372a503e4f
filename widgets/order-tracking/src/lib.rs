//! Where an order is: status, parcels, timeline, estimate and totals; and the way in for a guest.
//!
//! Deliberately absent: rules of the shop. What may be done and until when is in the API's answer.

#[cfg(target_arch = "wasm32")]
mod after;
mod doing;
mod failure;
#[cfg(target_arch = "wasm32")]
mod follow;
mod guest;
mod help;
mod items;
#[cfg(target_arch = "wasm32")]
mod kept;
#[cfg(target_arch = "wasm32")]
mod live;
mod more;
mod overview;
mod parcel;
mod pickup;
mod returns;
#[cfg_attr(not(target_arch = "wasm32"), expect(dead_code, reason = "some of it only the browser needs"))]
mod screen;
mod spec;
pub mod state;
mod steps;
#[cfg_attr(not(target_arch = "wasm32"), expect(dead_code, reason = "some of it only the browser needs"))]
mod text;
mod timeline;
mod totals;
mod ui;
mod view;
mod words;

#[cfg(not(target_arch = "wasm32"))]
mod native;

#[cfg(target_arch = "wasm32")]
pub use live::start;
#[cfg(not(target_arch = "wasm32"))]
pub use native::{languages, prerender, prerender_fixture};
pub use spec::ELEMENT;
#[cfg(not(target_arch = "wasm32"))]
pub use text::{ADDENDA, TABLES as TEXTS};

const OWN_STYLES: &str = include_str!(concat!(env!("OUT_DIR"), "/styles.css"));

/// Style sheets in the order of the cascade. In the browser a section brings its own.
#[cfg(not(target_arch = "wasm32"))]
pub const STYLES: &[&str] = &[
    aftersale_ui::STYLES,
    OWN_STYLES,
    aftersale_ui::FORMS,
    aftersale_lookup::STYLES,
    include_str!(concat!(env!("OUT_DIR"), "/more.css")),
    include_str!(concat!(env!("OUT_DIR"), "/doing.css")),
];

/// Whether the view runs from right to left: as the element's `dir` says, else as the language is written.
fn is_rtl(dir: Option<&str>, lang: &str) -> bool {
    match dir {
        Some("rtl") => true,
        Some("ltr") => false,
        _ => ["ar", "fa", "he", "ur"].iter().any(|language| match lang.strip_prefix(language) {
            Some(rest) => rest.is_empty() || rest.starts_with("-"),
            None => false,
        }),
    }
}

/// The first screen for what the first call brought.
fn first_screen(arrived: Option<screen::Arrived>, order: &str) -> screen::Screen {
    use aftersale_client::Failure;
    use aftersale_lookup::Step;
    use screen::{Arrived, Screen};
    match arrived {
        Some(Arrived::Order(order, body)) => Screen::Order(order, body),
        Some(Arrived::Doing(order, body, what)) => Screen::Doing(order, body, what),
        Some(Arrived::View(written)) => guest::given(written),
        Some(Arrived::Failure(failure)) => Screen::failed(failure, order),
        Some(Arrived::Nothing | Arrived::Refresh | Arrived::ShowParcel(_)) => {
            Screen::Guest(Step::of(order, None))
        }
        None => Screen::failed(Failure::Garbled, order),
    }
}
