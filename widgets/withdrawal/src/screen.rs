//! A declaration in the making: what is known, what was typed and picked, what is missing, what became of it.
//!
//! Deliberately absent: words, elements, calls. Nothing here refuses a declaration that says who withdraws from what.

use aftersale_api::parcel::ParcelLine;
use aftersale_api::read::Value;
use aftersale_api::withdrawal::{Withdrawable, WithdrawableLine, WithdrawalReceipt, WithdrawalRequest};
use aftersale_client::{Failure, Trouble};

/// Longest name, order number or address, in characters; as the contract has it.
const TEXT_MAX_CHARS: usize = 254;

#[derive(Default)]
pub struct Screen {
    /// What the order's token shows.
    pub known: Option<Withdrawable>,
    /// Why it shows nothing.
    pub note: Option<Note>,
    pub step: Step,
    pub draft: Draft,
    pub wrong: Vec<Wrong>,
    /// It was tried to go on: what is missing is told from then on.
    pub checked: bool,
    pub sending: bool,
    /// Why the last submit did not get through.
    pub stop: Option<Stop>,
}

#[derive(Default)]
pub enum Step {
    /// The one button.
    #[default]
    Entry,
    /// Who withdraws from what.
    Form,
    /// What will be sent.
    Check,
    /// What was received; read, and as it came.
    Receipt(Box<WithdrawalReceipt>, Value),
}

/// Kept while the customer goes back and forth.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    pub name: String,
    pub contract: String,
    pub email: String,
    /// Single items, not the whole order.
    pub some: bool,
    pub lines: Vec<ParcelLine>,
}

/// Why the order can't be shown; the form can.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Note {
    /// The link or token does not open it.
    Access,
    /// Whether asking again may help.
    Away(bool),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    Name,
    Contract,
    Email,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    Missing(Entry),
    TooLong(Entry),
    Items,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// No answer: nobody knows whether it arrived.
    Broken,
    /// The page was loaded anew before the answer came.
    Reloaded,
    Outage,
    /// Minutes to wait.
    Limited(u32),
    Other,
}

/// What the customer did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    Open,
    /// Something was typed or filled in.
    Type,
    /// Single items instead of all, or all again.
    Some(bool),
    Line(usize),
    Pieces(usize),
    Review,
    Change,
    Confirm,
    Save,
    Print,
    /// Another declaration.
    Again,
    /// The order is asked for again.
    Retry,
    /// To the first element that matches.
    Go(&'static str),
}

impl Entry {
    pub const ALL: [Entry; 3] = [Entry::Name, Entry::Contract, Entry::Email];

    /// Id of the field; as the request names it, too.
    pub const fn id(self) -> &'static str {
        match self {
            Entry::Name => "name",
            Entry::Contract => "contract",
            Entry::Email => "email",
        }
    }
}

impl Draft {
    pub fn entry(&self, entry: Entry) -> &str {
        match entry {
            Entry::Name => &self.name,
            Entry::Contract => &self.contract,
            Entry::Email => &self.email,
        }
    }

    pub fn set(&mut self, entry: Entry, value: String) {
        match entry {
            Entry::Name => self.name = value,
            Entry::Contract => self.contract = value,
            Entry::Email => self.email = value,
        }
    }

    pub fn fill(&mut self, entry: Entry, value: Option<&str>) {
        if let Some(value) = value
            && self.entry(entry).is_empty()
        {
            self.set(entry, value.to_owned());
        }
    }

    /// As it was picked, if it was.
    pub fn picked(&self, line: &WithdrawableLine) -> Option<&ParcelLine> {
        self.lines.iter().find(|picked| picked.line_id == line.line_id)
    }
}

impl Screen {
    /// What the shop's answer says is known; nothing that was typed is touched.
    pub fn know(&mut self, known: Withdrawable) {
        self.draft.fill(Entry::Name, known.name.as_deref());
        self.draft.fill(Entry::Contract, Some(&known.order_number));
        self.draft.fill(Entry::Email, known.email.as_deref());
        self.known = Some(known);
        self.note = None;
    }

    /// What was typed before; where nothing was, what is known stays.
    pub fn resume(&mut self, draft: Draft) {
        let known = std::mem::replace(&mut self.draft, draft);
        for entry in Entry::ALL {
            self.draft.fill(entry, Some(known.entry(entry)));
        }
    }

    pub fn miss(&mut self, trouble: Trouble) {
        self.note = Some(match trouble {
            Trouble::Access => Note::Access,
            trouble => Note::Away(trouble.passes()),
        });
    }

    /// The order of the token, unless the customer names another.
    pub fn order(&self) -> Option<&Withdrawable> {
        self.known.as_ref().filter(|known| {
            let typed = bare(&self.draft.contract);
            typed.is_empty() || typed.eq_ignore_ascii_case(bare(&known.order_number))
        })
    }

    /// Lines of the order, where there is something to choose between.
    pub fn choice(&self) -> Option<&[WithdrawableLine]> {
        let lines = &self.order()?.lines;
        let mut pieces = 0_u32;
        for line in lines {
            pieces = pieces.saturating_add(line.quantity);
        }
        (pieces > 1).then_some(lines)
    }

    /// Single items are withdrawn from.
    pub fn some(&self) -> bool {
        self.draft.some && self.choice().is_some()
    }

    /// Takes a line in, with all its pieces, or out again.
    pub fn toggle(&mut self, at: usize) {
        let Some(line) = self.order().and_then(|order| order.lines.get(at)) else { return };
        let new = ParcelLine { line_id: line.line_id.clone(), quantity: line.quantity };
        match self.draft.lines.iter().position(|picked| picked.line_id == new.line_id) {
            Some(at) => drop(self.draft.lines.remove(at)),
            None if new.quantity > 0 => self.draft.lines.push(new),
            None => {}
        }
    }

    /// How many pieces of a picked line.
    pub fn count(&mut self, at: usize, quantity: u32) {
        let Some(line) = self.order().and_then(|order| order.lines.get(at)) else { return };
        let (id, quantity) = (line.line_id.clone(), quantity.clamp(1, line.quantity.max(1)));
        for picked in &mut self.draft.lines {
            if picked.line_id == id {
                picked.quantity = quantity;
            }
        }
    }

    /// What is withdrawn from, line by line; empty where the order's lines are not known.
    pub fn reached(&self) -> Vec<(&WithdrawableLine, u32)> {
        let mut reached = Vec::new();
        let Some(order) = self.order() else { return reached };
        let some = self.some();
        for line in &order.lines {
            let pieces = if some {
                self.draft.picked(line).map_or(0, |picked| picked.quantity.min(line.quantity))
            } else {
                line.quantity
            };
            if pieces > 0 {
                reached.push((line, pieces));
            }
        }
        reached
    }

    pub fn check(&mut self) {
        self.wrong.clear();
        for entry in Entry::ALL {
            let typed = self.draft.entry(entry).trim();
            if typed.is_empty() || entry == Entry::Email && !is_address(typed) {
                self.wrong.push(Wrong::Missing(entry));
            } else if typed.chars().count() > TEXT_MAX_CHARS {
                self.wrong.push(Wrong::TooLong(entry));
            }
        }
        if self.some() && self.reached().is_empty() {
            self.wrong.push(Wrong::Items);
        }
    }

    /// To the second step, if nothing is missing.
    pub fn review(&mut self) -> bool {
        self.checked = true;
        self.check();
        let fine = self.wrong.is_empty();
        if fine {
            self.step = Step::Check;
            self.checked = false;
        }
        fine
    }

    /// Back to the first step.
    pub fn change(&mut self) {
        if !self.sending {
            self.step = Step::Form;
            self.stop = None;
        }
    }

    /// What is to be sent; `None` where nothing is, or something already.
    pub fn confirm(&mut self, locale: &str) -> Option<WithdrawalRequest> {
        if self.sending || !matches!(self.step, Step::Check) {
            return None;
        }
        self.check();
        if !self.wrong.is_empty() {
            // The order was read anew meanwhile, and holds other lines.
            self.step = Step::Form;
            self.checked = true;
            return None;
        }
        self.sending = true;
        self.stop = None;
        Some(self.request(locale))
    }

    pub fn request(&self, locale: &str) -> WithdrawalRequest {
        let mut lines = Vec::new();
        if self.some() {
            for (line, quantity) in self.reached() {
                lines.push(ParcelLine { line_id: line.line_id.clone(), quantity });
            }
        }
        WithdrawalRequest {
            name: self.draft.name.trim().to_owned(),
            contract: self.draft.contract.trim().to_owned(),
            email: self.draft.email.trim().to_owned(),
            lines,
            locale: locale.to_owned(),
        }
    }

    pub fn received(&mut self, receipt: WithdrawalReceipt, as_it_came: Value) {
        self.sending = false;
        self.stop = None;
        self.step = Step::Receipt(Box::new(receipt), as_it_came);
    }

    /// Takes in why it was not received; whether that was an answer, so that what comes next is a new intention.
    pub fn refused(&mut self, failure: &Failure) -> bool {
        self.sending = false;
        if let Failure::Rejected(problem, _) = failure
            && !problem.errors.is_empty()
        {
            self.wrong.clear();
            for error in &problem.errors {
                self.point_at(&error.pointer, error.code == "too_long");
            }
            if !self.wrong.is_empty() {
                self.checked = false;
                self.step = Step::Form;
                return true;
            }
        }
        let stop = match Trouble::of(failure) {
            Trouble::Offline | Trouble::Timeout => Stop::Broken,
            // What came may be the receipt, cut off.
            Trouble::Garbled if matches!(failure, Failure::Garbled) => Stop::Broken,
            Trouble::Outage => Stop::Outage,
            Trouble::Limited(minutes) => Stop::Limited(minutes),
            Trouble::Garbled | Trouble::Setup | Trouble::Access => Stop::Other,
        };
        self.stop = Some(stop);
        stop == Stop::Other
    }

    /// The field a refusal is about.
    fn point_at(&mut self, pointer: &str, too_long: bool) {
        for entry in Entry::ALL {
            if pointer.strip_prefix("/") == Some(entry.id()) {
                self.wrong.push(if too_long { Wrong::TooLong(entry) } else { Wrong::Missing(entry) });
            }
        }
        if pointer.starts_with("/lines") && self.choice().is_some() && !self.wrong.contains(&Wrong::Items) {
            self.wrong.push(Wrong::Items);
        }
    }

    /// Another declaration by the same person.
    pub fn again(&mut self) {
        self.step = Step::Form;
        self.draft.some = false;
        self.draft.lines.clear();
        self.wrong.clear();
        self.checked = false;
    }
}

/// `#1001` is `1001`.
fn bare(number: &str) -> &str {
    let number = number.trim();
    number.strip_prefix("#").unwrap_or(number)
}

/// Something, an at sign, something. What else an address may be is not for a form to know.
fn is_address(text: &str) -> bool {
    let bytes = text.as_bytes();
    let at = bytes.iter().rposition(|byte| *byte == b'@');
    at.is_some_and(|at| at > 0 && at + 1 < bytes.len()) && !bytes.iter().any(u8::is_ascii_whitespace)
}

#[cfg(test)]
mod tests;
