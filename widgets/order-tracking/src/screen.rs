//! What the widget shows at the moment, and how an answer of the API becomes that.
//!
//! Deliberately absent: words and elements. There is no error type either: every failure is a screen with a next step.

use std::sync::Arc;

use aftersale_api::order::Order;
use aftersale_api::problem::{Code, Problem};
use aftersale_api::read::{Node, Read, Value};
use aftersale_client::Failure;

/// Minutes, where the server does not say how long to wait.
pub const USUAL_WAIT: u32 = 5;

#[derive(Clone, Debug, Default, PartialEq)]
pub enum Screen {
    #[default]
    Loading,
    Lookup(Lookup),
    Code(CodeEntry),
    /// With the answer it was read from: what stands behind a split reads its own part of it.
    Order(Arc<Order>, Value),
    /// The same, and what the customer is about to do: `{"do": "open-claim"}`.
    Doing(Arc<Order>, Value, Value),
    Failed(Trouble),
}

/// Finding an order by its number and one detail.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lookup {
    pub number: String,
    pub key: Key,
    pub value: String,
    pub wrong: Vec<Wrong>,
    /// Why the customer is here, where it is not by choice.
    pub notice: Option<Notice>,
    pub trouble: Option<Trouble>,
    pub sending: bool,
}

/// The detail that goes with an order number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Key {
    #[default]
    Email,
    Phone,
    Postcode,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    Number,
    Value,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    Expired,
    LinkInvalid,
    NotFound,
    NoAccess,
}

/// Entering the code from the mail.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CodeEntry {
    pub lookup: Lookup,
    pub challenge_id: String,
    /// How long the code works.
    pub minutes: u32,
    pub wrong: Option<WrongCode>,
    pub trouble: Option<Trouble>,
    /// Another code was asked for.
    pub resent: bool,
    pub sending: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WrongCode {
    NotSixDigits,
    Refused,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    Offline,
    Timeout,
    Outage,
    Garbled,
    /// The shop's key or origin is not set up.
    Setup,
    /// Minutes to wait.
    Limited(u32),
}

impl Key {
    pub const ALL: [Key; 3] = [Key::Email, Key::Phone, Key::Postcode];

    pub fn as_str(self) -> &'static str {
        match self {
            Key::Email => "email",
            Key::Phone => "phone",
            Key::Postcode => "postcode",
        }
    }

    pub fn read(name: &str) -> Self {
        match name {
            "phone" => Key::Phone,
            "postcode" => Key::Postcode,
            _ => Key::Email,
        }
    }
}

impl Lookup {
    /// Notes what is missing or can't be right. The server judges the rest, without telling what was wrong.
    pub fn check(&mut self) {
        self.wrong.clear();
        let number = self.number.trim().trim_start_matches('#');
        if number.is_empty() || number.len() > 64 {
            self.wrong.push(Wrong::Number);
        }
        let value = self.value.trim();
        let fits = match self.key {
            Key::Email => {
                value.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'))
                    && value.len() < 255
            }
            Key::Phone => value.bytes().filter(u8::is_ascii_digit).count() > 3 && value.len() < 33,
            Key::Postcode => !value.is_empty() && value.len() < 17,
        };
        if !fits {
            self.wrong.push(Wrong::Value);
        }
    }
}

/// The six digits in a text with spaces, dashes or full-width digits; `None` where there are not six.
pub fn code_of(text: &str) -> Option<String> {
    let digits: String = text
        .chars()
        .filter_map(|character| {
            // Full-width digits come from East Asian keyboards.
            let plain = match u32::from(character) {
                wide @ 0xFF10..=0xFF19 => char::from_u32(wide - 0xFF10 + 0x30)?,
                _ => character,
            };
            plain.is_ascii_digit().then_some(plain)
        })
        .collect();
    (digits.len() == 6).then_some(digits)
}

impl Screen {
    /// The screen for a failed call, with the order number known so far.
    pub fn failed(failure: Failure, number: &str) -> Self {
        match Notice::of(&failure) {
            None => Screen::Failed(Trouble::of(failure)),
            notice => Screen::Lookup(Lookup { number: number.to_owned(), notice, ..Lookup::default() }),
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
        matches!(self, Screen::Lookup(_) | Screen::Code(_))
    }

    /// The element's `:state()`, and whether `problem` is set beside it.
    pub fn state(&self) -> (&'static str, bool) {
        match self {
            Screen::Loading => ("loading", false),
            Screen::Lookup(_) | Screen::Code(_) => ("empty", false),
            Screen::Order(order, _) | Screen::Doing(order, ..) => {
                ("ready", crate::state::glance(order).news.tone > aftersale_ui::Tone::Neutral)
            }
            Screen::Failed(_) => ("error", false),
        }
    }
}

impl Notice {
    /// Why a failed call leads to the look-up; `None` where it does not.
    fn of(failure: &Failure) -> Option<Self> {
        let Failure::Rejected(problem, _) = failure else { return None };
        match problem.code {
            Code::LinkExpired | Code::ExpiredToken => Some(Notice::Expired),
            Code::LinkInvalid | Code::InvalidToken | Code::MissingToken => Some(Notice::LinkInvalid),
            Code::InsufficientAccess => Some(Notice::NoAccess),
            Code::NotFound => Some(Notice::NotFound),
            _ => None,
        }
    }
}

impl Trouble {
    pub fn of(failure: Failure) -> Self {
        match failure {
            Failure::Offline => Trouble::Offline,
            Failure::Timeout => Trouble::Timeout,
            Failure::Garbled => Trouble::Garbled,
            Failure::Rejected(problem, wait) => match problem.code {
                Code::RateLimited => {
                    Trouble::Limited(wait.map_or(USUAL_WAIT, |seconds| seconds.div_ceil(60).max(1)))
                }
                Code::OriginNotAllowed | Code::MissingShopKey | Code::UnknownShopKey => Trouble::Setup,
                _ if problem.retryable || problem.status >= 500 => Trouble::Outage,
                _ => Trouble::Garbled,
            },
        }
    }

    /// For `aftersale-error`.
    pub fn code(self) -> &'static str {
        match self {
            Trouble::Offline => "offline",
            Trouble::Timeout => "timeout",
            Trouble::Outage => "outage",
            Trouble::Garbled => "garbled",
            Trouble::Setup => "setup",
            Trouble::Limited(_) => "rate_limited",
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
