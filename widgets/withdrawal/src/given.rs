//! Where a widget starts: the shop's answer about the order, what the page says, and for previews a step.

use aftersale_api::parcel::ParcelLine;
use aftersale_api::read::{Node, Read, Value};
use aftersale_api::withdrawal::{Withdrawable, WithdrawalReceipt};
use aftersale_client::{First, Trouble};

use crate::screen::{Draft, Entry, Screen, Step, Stop};

const STOP_NAMES: [&str; 5] = ["broken", "reloaded", "outage", "limited", "other"];
const STOPS: [Stop; 5] = [Stop::Broken, Stop::Reloaded, Stop::Outage, Stop::Limited(12), Stop::Other];

/// What the loader's first call brought.
pub struct Given {
    pub first: First<Withdrawable>,
    /// A step written down beside it.
    view: Option<View>,
}

impl Read for Given {
    fn read(node: &Node<'_>) -> Self {
        Self { first: First::read(node), view: Read::read(&node.field("view")) }
    }
}

#[cfg(target_arch = "wasm32")]
impl Given {
    /// Written down, and not lived through: nothing of it is kept.
    pub fn is_preview(&self) -> bool {
        self.view.is_some()
    }
}

/// `entries`: the page's attributes for name, order number and address.
pub fn screen(given: Option<Given>, open: bool, entries: [Option<&str>; 3]) -> Screen {
    let mut screen = Screen::default();
    for (entry, value) in Entry::ALL.into_iter().zip(entries) {
        screen.draft.fill(entry, value);
    }
    let view = match given {
        Some(given) => {
            take_in(&mut screen, given.first);
            given.view
        }
        None => {
            screen.miss(Trouble::Garbled);
            None
        }
    };
    if open {
        screen.step = Step::Form;
    }
    if let Some(view) = view {
        view.show(&mut screen);
    }
    screen
}

pub fn take_in(screen: &mut Screen, first: First<Withdrawable>) {
    match first {
        First::Answer(known) => screen.know(known),
        First::Failure(failure) => screen.miss(Trouble::of(&failure)),
        First::Nothing | First::Refresh => {}
    }
}

/// `{"step": "check", "name": "…", …}`
struct View {
    step: String,
    draft: Draft,
    checked: bool,
    sending: bool,
    stop: Option<Stop>,
    receipt: Option<(WithdrawalReceipt, Value)>,
}

impl Read for View {
    fn read(node: &Node<'_>) -> Self {
        let flag = |name| Option::<bool>::read(&node.field(name)).unwrap_or_default();
        let stop = Option::<String>::read(&node.field("stop")).unwrap_or_default();
        let receipt = node.field("receipt");
        Self {
            step: Option::read(&node.field("step")).unwrap_or_default(),
            draft: Draft::read(node),
            checked: flag("checked"),
            sending: flag("sending"),
            stop: STOP_NAMES.iter().position(|name| *name == stop).and_then(|at| STOPS.get(at)).copied(),
            receipt: Option::read(&receipt).zip(receipt.present()),
        }
    }
}

impl Read for Draft {
    fn read(node: &Node<'_>) -> Self {
        let text = |name| Option::<String>::read(&node.field(name)).unwrap_or_default();
        Self {
            name: text("name"),
            contract: text("contract"),
            email: text("email"),
            some: Option::read(&node.field("some")).unwrap_or_default(),
            lines: Option::<Vec<ParcelLine>>::read(&node.field("lines")).unwrap_or_default(),
        }
    }
}

impl View {
    fn show(self, screen: &mut Screen) {
        for entry in Entry::ALL {
            if !self.draft.entry(entry).is_empty() {
                screen.draft.set(entry, self.draft.entry(entry).to_owned());
            }
        }
        (screen.draft.some, screen.draft.lines) = (self.draft.some, self.draft.lines);
        (screen.checked, screen.sending, screen.stop) = (self.checked, self.sending, self.stop);
        if self.checked {
            screen.check();
        }
        screen.step = match (self.step.as_str(), self.receipt) {
            (_, Some((receipt, as_it_came))) => Step::Receipt(Box::new(receipt), as_it_came),
            ("form", _) => Step::Form,
            ("check", _) => Step::Check,
            _ => Step::Entry,
        };
    }
}
