//! Turns a Leptos component into a custom element: properties in, events out, styles, mount, hydrate, unmount.
//!
//! Deliberately absent: anything of a shop. An element gets an answer and shows it; which one is the widget's business.

mod host;
mod mount;
mod props;
mod spec;

pub use host::Host;
pub use mount::Start;
#[cfg(target_arch = "wasm32")]
pub use mount::{Bridge, Instance, Opened, Shown, open};
pub use props::Props;
pub use spec::{
    Attribute, COMMON_ATTRIBUTES, COMMON_METHODS, COMMON_PROPERTIES, Element, Event, Method, Named, Property,
};
