//! Where a customer is in the wizard, where they can go, and what is missing there.
//!
//! Deliberately absent: words, elements, calls.

use aftersale_api::claim::{Claim, ClaimReason, ClaimRequest, PhotoRule};
use aftersale_api::parcel::ParcelLine;
use aftersale_api::problem::Problem;
use aftersale_api::returns::{
    RequestKind, Resolution, ReturnItem, ReturnMethod, ReturnStep, ReturnWish, Returnable, RoadKind,
    Settlement,
};

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

    /// What is sent; `None` on a claim's road.
    pub fn wish(&self) -> Option<ReturnWish> {
        if self.draft.claims() || self.draft.items.is_empty() {
            return None;
        }
        let mut items = Vec::new();
        let mut swaps = true;
        for item in &self.draft.items {
            let (photos, comment) = evidence(&self.told, false, &item.reason);
            let resolution = item.resolution?;
            let exchange = resolution == Resolution::ExchangeVariant;
            swaps &= exchange;
            items.push(ReturnItem {
                line_id: item.line_id.clone(),
                quantity: item.quantity,
                reason: item.reason.clone(),
                resolution,
                variant_id: exchange.then(|| item.variant_id.clone()),
                comment: (comment != PhotoRule::Off && !blank(&item.comment)).then(|| item.comment.clone()),
                photos: if photos == PhotoRule::Off { Vec::new() } else { item.photos_sent() },
            });
        }
        let method = if self.goes_back() { self.draft.method? } else { ReturnMethod::None };
        let kind = if swaps { RequestKind::Exchange } else { RequestKind::Return };
        Some(ReturnWish { kind, items, method, policy_version: self.told.policy_version.clone() })
    }

    /// What would be sent if every item that may were paid back like this.
    pub fn wish_as(&self, paid: Resolution) -> Option<ReturnWish> {
        let mut as_if = self.clone();
        for item in &mut as_if.draft.items {
            let line = line_of(&self.told, &item.line_id)?;
            let offered = resolutions(&self.told, line, &item.reason);
            if !offered.contains(&paid) {
                return None;
            }
            item.resolution = Some(paid);
        }
        if as_if.draft.method.is_none() {
            // The dearest is not asked for: fees are told on their own page.
            as_if.draft.method = self.told.methods.first().map(|choice| choice.method);
        }
        as_if.wish()
    }

    /// The claims that are sent, one for each parcel and reason.
    pub fn reports(&self) -> Vec<ClaimRequest> {
        let mut reports: Vec<ClaimRequest> = Vec::new();
        if !self.draft.claims() {
            return reports;
        }
        let lost = self.draft.road == Some(RoadKind::NeverArrived);
        for item in &self.draft.items {
            let Some(parcel) = line_of(&self.told, &item.line_id).and_then(|line| line.parcel_id.clone())
            else {
                continue;
            };
            let reason = if lost { ClaimReason::NotReceived } else { ClaimReason::read(&item.reason) };
            let at = reports.iter().position(|one| one.reason == reason && one.parcel_id == parcel);
            let at = at.unwrap_or_else(|| {
                reports.push(ClaimRequest {
                    reason,
                    parcel_id: parcel,
                    lines: Vec::new(),
                    text: None,
                    photos: Vec::new(),
                });
                reports.len() - 1
            });
            let Some(report) = reports.get_mut(at) else { continue };
            if !lost {
                report.lines.push(ParcelLine { line_id: item.line_id.clone(), quantity: item.quantity });
            }
            if !blank(&item.comment) {
                let said = report.text.get_or_insert_default();
                if !said.is_empty() {
                    said.push('\n');
                }
                said.push_str(&item.comment);
            }
            report.photos.append(&mut item.photos_sent());
        }
        reports
    }

    /// Takes in what the shop found wrong; whether it could be shown at an answer.
    pub fn refuse(&mut self, problem: &Problem) -> bool {
        let mut wrong = Vec::new();
        let mut page = None;
        for error in &problem.errors {
            let (at, field) = pointed(&error.pointer);
            let (step, what) = match field {
                "line_id" => (ReturnStep::Items, Wrong::Items),
                "quantity" => (ReturnStep::Items, Wrong::Pieces(at)),
                "reason" => (ReturnStep::Reason, Wrong::Reason(at)),
                "comment" => (ReturnStep::Reason, Wrong::Comment(at)),
                "photos" => (ReturnStep::Reason, Wrong::Photo(at)),
                "resolution" => (ReturnStep::Resolution, Wrong::Resolution(at)),
                "variant_id" => (ReturnStep::Resolution, Wrong::Variant(at)),
                "method" => (ReturnStep::Method, Wrong::Method),
                _ => continue,
            };
            if page.is_none_or(|page| page == step) {
                page = Some(step);
                wrong.push(what);
            }
        }
        if let Some(step) = page {
            self.go(step);
            self.wrong = wrong;
        }
        page.is_some()
    }
}

/// `/items/2/reason` is the reason of the item at 2; `/method` is the method.
fn pointed(pointer: &str) -> (usize, &str) {
    let (mut at, mut from) = (0, 0);
    for (place, byte) in pointer.bytes().enumerate() {
        match byte {
            b'/' => from = place + 1,
            b'0'..=b'9' if at < 1_000 => at = at * 10 + usize::from(byte - b'0'),
            _ => {}
        }
    }
    (at, pointer.get(from..).unwrap_or_default())
}

fn blank(text: &str) -> bool {
    text.chars().all(char::is_whitespace)
}

#[cfg(test)]
mod tests;
