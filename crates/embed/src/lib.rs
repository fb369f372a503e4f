//! The one cdylib of the suite: which widget belongs to which tag.
//!
//! Deliberately absent: everything else. A widget's code stands behind its own split, loaded when it is first seen.

#[cfg(target_arch = "wasm32")]
mod browser;
#[cfg(not(target_arch = "wasm32"))]
pub mod describe;

use aftersale_element::Element;

/// Every element of the suite, in the order documents list them.
pub const ELEMENTS: &[&Element] = &[
    &aftersale_order_tracking::ELEMENT,
    &aftersale_help::ELEMENT,
    &aftersale_preferences::ELEMENT,
    &aftersale_return_request::ELEMENT,
    &aftersale_review_form::ELEMENT,
    &aftersale_reviews::ELEMENT,
    &aftersale_loyalty_points::ELEMENT,
    &aftersale_withdrawal::ELEMENT,
];
