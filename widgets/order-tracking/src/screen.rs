//! What the widget shows at the moment, and how an answer of the API becomes that.
//!
//! Deliberately absent: words and elements. There is no error type either: every failure is a screen with a next step.

use std::sync::Arc;

use aftersale_api::order::Order;
use aftersale_api::problem::Problem;
use aftersale_api::read::{Node, Read, Value};
use aftersale_client::{Failure, Trouble};
use aftersale_lookup::{Notice, Step};

#[derive(Clone, Debug, Default, PartialEq)]
pub enum Screen {
    #[default]
    Loading,
    /// A customer without a link is asked something.
    Guest(Step),
    /// With the answer it was read from: what stands behind a split reads its own part of it.
    Order(Arc<Order>, Value),
    /// The same, and what the customer is about to do: `{"do": "open-claim"}`.
    Doing(Arc<Order>, Value, Value),
    Failed(Trouble),
}

impl Screen {
    /// The screen for a failed call, with the order number known so far.
    pub fn failed(failure: Failure, number: &str) -> Self {
        match Notice::of(&failure) {
            None => Screen::Failed(Trouble::of(&failure)),
            notice => Screen::Guest(Step::of(number, notice)),
        }
    }

    /// What is being done with an order goes on while the order is read again.
    pub fn going_on(self, before: &Screen) -> Self {
        match (before, self) {
            (Screen::Doing(known, _, what), Screen::Order(order, body)) if known.id == order.id => {
                Screen::Doing(order, body, what.clone())
            }
            (_, screen) => screen,
        }
    }

    /// Whether a customer without a link is asked something here.
    pub fn is_guest(&self) -> bool {
        matches!(self, Screen::Guest(_))
    }

    /// The element's `:state()`, and whether `problem` is set beside it.
    pub fn state(&self) -> (&'static str, bool) {
        match self {
            Screen::Loading => ("loading", false),
            Screen::Guest(_) => ("empty", false),
            Screen::Order(order, _) | Screen::Doing(order, ..) => {
                ("ready", crate::state::glance(order).news.tone > aftersale_ui::Tone::Neutral)
            }
            Screen::Failed(_) => ("error", false),
        }
    }
}

/// What the loader delivers: an answer, the wish for one, or nothing.
#[derive(Clone, Debug, PartialEq)]
pub enum Arrived {
    Nothing,
    Order(Arc<Order>, Value),
    /// An order and what is being done with it, for previews.
    Doing(Arc<Order>, Value, Value),
    Failure(Failure),
    /// A step to start in, for previews, as it is written down.
    View(Value),
    Refresh,
    ShowParcel(String),
}

impl Arrived {
    /// Whether showing it takes what a customer without a link needs.
    pub fn asks(&self) -> bool {
        match self {
            Arrived::Order(..) | Arrived::Doing(..) => false,
            Arrived::Failure(failure) => Notice::of(failure).is_some(),
            Arrived::Nothing | Arrived::View(_) | Arrived::Refresh | Arrived::ShowParcel(_) => true,
        }
    }
}

impl Read for Arrived {
    fn read(node: &Node<'_>) -> Self {
        let text = |name| Option::<String>::read(&node.field(name));
        if let Some(method) = text("method") {
            return match text("argument") {
                Some(id) if method == "showParcel" => Arrived::ShowParcel(id),
                _ => Arrived::Refresh,
            };
        }
        let view = node.field("view");
        let what = view.field("doing").present();
        if let (None, Some(view)) = (&what, view.present()) {
            return Arrived::View(view);
        }
        if let Some(failure) = text("failure") {
            return Arrived::Failure(match failure.as_str() {
                "offline" => Failure::Offline,
                "timeout" => Failure::Timeout,
                _ => Failure::Garbled,
            });
        }
        match Option::<u32>::read(&node.field("status")) {
            None => Arrived::Nothing,
            Some(200) => {
                let body = node.field("body");
                let order = Arc::new(Order::read(&body));
                let body = body.present().unwrap_or_default();
                match what {
                    Some(what) => Arrived::Doing(order, body, what),
                    None => Arrived::Order(order, body),
                }
            }
            // Whatever its words are: a proxy's page is no problem document.
            Some(status @ 500..) => Arrived::Failure(Failure::outage(u16::try_from(status).unwrap_or(500))),
            Some(_) => Arrived::Failure(Failure::Rejected(
                Box::new(Problem::read(&node.field("body"))),
                Option::read(&node.field("retry_after")),
            )),
        }
    }
}

#[cfg(test)]
mod tests;
