//! Where a customer is in the wizard, where they can go, and what is missing there.
//!
//! Deliberately absent: words, elements, calls.

mod request;

use aftersale_api::claim::{Claim, PhotoRule};
use aftersale_api::returns::{Resolution, ReturnStep, Returnable, RoadKind, Settlement};

use crate::draft::{Draft, PhotoState, evidence, line_of, resolutions, sends_back};
use crate::status::Status;

/// All there is to show once the shop has answered.
#[derive(Clone, Debug, PartialEq)]
pub struct Wizard {
    pub told: Returnable,
    pub draft: Draft,
    pub page: Page,
    pub wrong: Vec<Wrong>,
    /// It was tried to go on: what is missing is told from then on.
    pub checked: bool,
    pub quote: Quote,
    /// What the items pay as money and as credit, for the page that asks for one of them.
    pub offer: Option<(Settlement, Settlement)>,
    /// Something is on its way to the shop.
    pub sending: bool,
    pub stop: Option<Stop>,
    pub status: Option<Box<Status>>,
    /// Made by the latest submit.
    pub claims: Vec<Claim>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// Returns made before, and the way to a new one.
    Start,
    Step(ReturnStep),
    /// What became of claims.
    Reported,
    /// What became of a return.
    Status,
}

/// What the answers on the last page are worth.
#[derive(Clone, Debug, PartialEq)]
pub enum Quote {
    None,
    Waiting,
    Known(Box<Settlement>),
    Failed,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    Road,
    Items,
    /// How many of the item at that place.
    Pieces(usize),
    Reason(usize),
    /// Words are missing.
    Comment(usize),
    /// By how many characters they are too many.
    Longer(usize, u32),
    Photo(usize),
    /// One is on its way still, or has failed.
    PhotoOpen(usize),
    Resolution(usize),
    Variant(usize),
    Method,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// No answer: nobody knows whether it arrived.
    Broken,
    Outage,
    /// Minutes to wait.
    Limited(u32),
    Access,
    /// What can come back is not what it was when the page was opened.
    Changed,
    Other,
}

impl Wizard {
    pub fn new(told: Returnable) -> Self {
        let page = if told.returns.is_empty() { Page::Step(ReturnStep::Other) } else { Page::Start };
        let mut wizard = Wizard {
            told,
            draft: Draft::default(),
            page,
            wrong: Vec::new(),
            checked: false,
            quote: Quote::None,
            offer: None,
            sending: false,
            stop: None,
            status: None,
            claims: Vec::new(),
        };
        if page != Page::Start {
            wizard.begin();
        }
        wizard
    }

    /// To the first question.
    pub fn begin(&mut self) {
        if !self.told.steps.contains(&ReturnStep::Road) && self.draft.road.is_none() {
            self.draft.road = Some(RoadKind::ChangedMind);
        }
        let first = self.steps().first().copied().unwrap_or(ReturnStep::Check);
        self.go(first);
    }

    /// With a line chosen from the start, where it can come back; whether it can.
    pub fn begin_with(&mut self, line: &str) -> bool {
        let there = line_of(&self.told, line).is_some_and(|line| line.quantity > 0);
        if there {
            self.draft.take(RoadKind::ChangedMind);
            if self.draft.picked(line).is_none() {
                self.draft.toggle(&self.told, line);
            }
            self.go(self.furthest());
        }
        there
    }

    /// The pages of the chosen road, in order.
    pub fn steps(&self) -> Vec<ReturnStep> {
        let mut steps = Vec::new();
        for step in &self.told.steps {
            let asked = match step {
                ReturnStep::Other => false,
                ReturnStep::Reason => self.draft.road != Some(RoadKind::NeverArrived),
                ReturnStep::Resolution => !self.draft.claims(),
                ReturnStep::Method => !self.draft.claims() && self.goes_back(),
                _ => true,
            };
            if asked {
                steps.push(*step);
            }
        }
        steps
    }

    /// Something has to be sent, as far as it is known.
    fn goes_back(&self) -> bool {
        self.draft.items.is_empty()
            || self.draft.items.iter().any(|item| item.resolution.is_none_or(sends_back))
    }

    /// Where the page stands among the questions, from 0.
    pub fn place(&self) -> Option<usize> {
        let Page::Step(here) = self.page else { return None };
        self.steps().iter().position(|step| *step == here)
    }

    pub fn go(&mut self, step: ReturnStep) {
        self.page = Page::Step(step);
        self.wrong.clear();
        self.checked = false;
        self.stop = None;
        self.quote = Quote::None;
    }

    /// To the next question if nothing is missing here; whether it went on.
    pub fn next(&mut self) -> bool {
        let Page::Step(here) = self.page else { return false };
        self.checked = true;
        self.fill(here);
        self.wrong = self.missing(here);
        if !self.wrong.is_empty() {
            return false;
        }
        let steps = self.steps();
        let at = steps.iter().position(|step| *step == here).unwrap_or(0);
        if let Some(next) = steps.get(at + 1).copied() {
            self.go(next);
        }
        true
    }

    /// Whether there was a page before.
    pub fn back(&mut self) -> bool {
        let Page::Step(_) = self.page else { return false };
        match self.place() {
            Some(at) if at > 0 => {
                let steps = self.steps();
                if let Some(before) = steps.get(at - 1).copied() {
                    self.go(before);
                }
                true
            }
            _ if !self.told.returns.is_empty() => {
                self.page = Page::Start;
                true
            }
            _ => false,
        }
    }

    /// The first page with something missing; the last one where nothing is.
    pub fn furthest(&self) -> ReturnStep {
        for step in self.steps() {
            if step == ReturnStep::Check || !self.missing(step).is_empty() {
                return step;
            }
        }
        ReturnStep::Check
    }

    /// Goes on at `page` with what was kept, or at the first page before it with something missing.
    pub fn resume(&mut self, draft: Draft, page: ReturnStep) {
        self.draft = draft;
        self.draft.settle(&self.told);
        self.begin();
        let steps = self.steps();
        let place = |of: ReturnStep| steps.iter().position(|step| *step == of);
        let furthest = self.furthest();
        let to = if place(page) < place(furthest) && place(page).is_some() { page } else { furthest };
        self.go(to);
    }

    /// What leaves no choice is not asked.
    fn fill(&mut self, here: ReturnStep) {
        let asks = |step| self.told.steps.contains(&step);
        let (resolves, sends) = (asks(ReturnStep::Resolution), asks(ReturnStep::Method));
        if here == ReturnStep::Reason && !resolves {
            for item in &mut self.draft.items {
                let line = line_of(&self.told, &item.line_id);
                item.resolution =
                    line.and_then(|line| resolutions(&self.told, line, &item.reason).first().copied());
            }
        }
        if !sends {
            self.draft.method = self.told.methods.first().map(|choice| choice.method);
        }
    }

    /// What is missing on a page.
    pub fn missing(&self, step: ReturnStep) -> Vec<Wrong> {
        let mut wrong = Vec::new();
        match step {
            ReturnStep::Road if self.draft.road.is_none() => wrong.push(Wrong::Road),
            ReturnStep::Items if self.draft.items.is_empty() => wrong.push(Wrong::Items),
            ReturnStep::Method if self.draft.method.is_none() => wrong.push(Wrong::Method),
            _ => {}
        }
        for (at, item) in self.draft.items.iter().enumerate() {
            match step {
                ReturnStep::Items if item.quantity == 0 => wrong.push(Wrong::Pieces(at)),
                ReturnStep::Reason if item.reason.is_empty() => wrong.push(Wrong::Reason(at)),
                ReturnStep::Reason => {
                    let (photos, comment) = evidence(&self.told, self.draft.claims(), &item.reason);
                    let length = item.comment.chars().count() as u32;
                    if comment == PhotoRule::Required && blank(&item.comment) {
                        wrong.push(Wrong::Comment(at));
                    } else if comment != PhotoRule::Off && length > self.told.comment_max_chars {
                        wrong.push(Wrong::Longer(at, length - self.told.comment_max_chars));
                    }
                    let open = item.photos.iter().any(|photo| !matches!(photo.state, PhotoState::Sent(_)));
                    if photos != PhotoRule::Off && open {
                        wrong.push(Wrong::PhotoOpen(at));
                    } else if photos == PhotoRule::Required && item.photos.is_empty() {
                        wrong.push(Wrong::Photo(at));
                    }
                }
                ReturnStep::Resolution => match item.resolution {
                    None => wrong.push(Wrong::Resolution(at)),
                    Some(Resolution::ExchangeVariant) if item.variant_id.is_empty() => {
                        wrong.push(Wrong::Variant(at));
                    }
                    Some(_) => {}
                },
                _ => {}
            }
        }
        wrong
    }

    /// What the page shows is told anew, once it was tried to go on.
    pub fn recheck(&mut self) {
        if let (true, Page::Step(here)) = (self.checked, self.page) {
            self.wrong = self.missing(here);
        }
    }
}

fn blank(text: &str) -> bool {
    text.chars().all(char::is_whitespace)
}

#[cfg(test)]
mod tests;
