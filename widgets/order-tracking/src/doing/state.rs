//! A report in the making: what may be chosen, what is filled in, what is missing, what is sent.
//!
//! Deliberately absent: words, elements, calls. What may be claimed and until when is in the API's answer.

use aftersale_api::Day;
use aftersale_api::claim::{Claim, ClaimChoice, ClaimReason, ClaimRequest, Claimable, PhotoRule};
use aftersale_api::order::{Action, Order};
use aftersale_api::parcel::ParcelLine;
use aftersale_api::read::{Node, Read};

/// What is being done.
pub struct Doing {
    pub action: Action,
    pub report: Report,
    /// The link for a gift's recipient and its last day, once it is made.
    pub link: Option<(String, Day)>,
    /// Something is on its way to the shop.
    pub sending: bool,
    /// Why the last submit did not get through.
    pub stop: Option<Stop>,
    pub outcome: Option<Outcome>,
}

/// The order, with what may be claimed.
pub struct Case {
    pub order: Order,
    pub claimable: Option<Claimable>,
}

#[derive(Default)]
pub struct Report {
    pub reason: Option<ClaimReason>,
    /// Empty: none yet.
    pub parcel: String,
    /// Picked lines of the parcel; a quantity of 0 is not said yet.
    pub lines: Vec<ParcelLine>,
    pub text: String,
    pub photos: Vec<Photo>,
    /// More were chosen than are allowed.
    pub left_out: bool,
    pub wrong: Vec<Wrong>,
    /// It was tried to go on: what is missing is told from then on.
    pub checked: bool,
    /// Filled in, and shown once more before it is sent.
    pub reviewing: bool,
}

pub struct Photo {
    /// Tells photos apart while they come and go.
    pub id: u32,
    pub name: String,
    pub state: PhotoState,
    /// Of a small picture.
    pub url: Option<String>,
}

#[derive(Debug)]
#[cfg_attr(test, derive(PartialEq))]
pub enum PhotoState {
    Preparing,
    Sending,
    /// With the upload's id.
    Sent(String),
    Failed(Fault),
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Fault {
    Unreadable,
    TooBig,
    TooManyPixels,
    Offline,
    /// Minutes to wait.
    Limited(u32),
    /// It waited too long for its claim, or another claim has it.
    Gone,
    Access,
    Failed,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Wrong {
    Reason,
    Parcel,
    Items,
    /// How many of that line of the parcel, counted from 0.
    Pieces(usize),
    /// By how many characters the text is too long; 0 where only the shop knows.
    Text(u32),
    Photo,
    PhotoWaiting,
    PhotoFailed,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Stop {
    /// No answer: nobody knows whether it arrived.
    Broken,
    Outage,
    /// Minutes to wait.
    Limited(u32),
    Access,
    Other,
}

pub enum Outcome {
    Claimed(Box<Claim>),
    Exists,
    Impossible,
    TooLate,
}

/// A reason as it is offered.
#[derive(Debug, PartialEq)]
pub struct Offer<'a> {
    pub choice: &'a ClaimChoice,
    /// For no parcel it can be chosen.
    pub blocked: bool,
}

/// Of a request, as the shop points at them.
const FIELDS: [&str; 5] = ["reason", "parcel_id", "lines", "text", "photos"];

impl Doing {
    /// As it is first shown.
    pub fn start(&mut self, case: &Case) {
        self.report.settle(case);
        if self.report.checked {
            self.report.check(case);
        }
    }
}

impl Read for Case {
    fn read(node: &Node<'_>) -> Self {
        Self { order: Order::read(node), claimable: Read::read(&node.field("claimable")) }
    }
}

impl Case {
    /// Every reason, in the order to show: as it stands for the parcel it can be chosen for, else for the first.
    pub fn offers(&self) -> Vec<Offer<'_>> {
        let mut offers: Vec<Offer<'_>> = Vec::new();
        let Some(claimable) = &self.claimable else { return offers };
        for parcel in &claimable.parcels {
            for choice in &parcel.choices {
                let blocked = choice.block.is_some();
                match offers.iter_mut().find(|offer| offer.choice.reason == choice.reason) {
                    Some(offer) if offer.blocked && !blocked => *offer = Offer { choice, blocked },
                    // A reason this version has no words for could not be chosen with care.
                    None if choice.reason != ClaimReason::Other => offers.push(Offer { choice, blocked }),
                    _ => {}
                }
            }
        }
        offers
    }

    /// Ids of all parcels, each with how the reason stands for it.
    pub fn parcels(&self, reason: ClaimReason) -> Vec<(&str, &ClaimChoice)> {
        let mut found = Vec::new();
        let Some(claimable) = &self.claimable else { return found };
        for parcel in &claimable.parcels {
            for choice in &parcel.choices {
                if choice.reason == reason {
                    found.push((parcel.parcel_id.as_str(), choice));
                }
            }
        }
        found
    }

    /// What is in a parcel.
    pub fn lines(&self, parcel: &str) -> &[ParcelLine] {
        self.order.parcels.iter().find(|one| one.id == parcel).map_or(&[], |one| &one.lines)
    }

    pub fn name(&self, line: &str) -> &str {
        self.order.lines.iter().find(|one| one.id == line).map_or("", |one| &one.name)
    }

    pub fn photos_max(&self) -> u32 {
        self.claimable.as_ref().map_or(0, |claimable| claimable.photos_max)
    }
}

impl Report {
    /// How the picked reason stands for the picked parcel.
    pub fn choice<'a>(&self, case: &'a Case) -> Option<&'a ClaimChoice> {
        for (id, choice) in case.parcels(self.reason?) {
            if id == self.parcel && choice.block.is_none() {
                return Some(choice);
            }
        }
        None
    }

    /// Takes back what no longer fits, and fills in what leaves no choice.
    pub fn settle(&mut self, case: &Case) {
        let Some(reason) = self.reason else { return };
        if self.choice(case).is_none() {
            self.parcel.clear();
            let mut open = 0;
            for (id, choice) in case.parcels(reason) {
                if choice.block.is_none() {
                    open += 1;
                    self.parcel = if open == 1 { id.to_owned() } else { String::new() };
                }
            }
            if open == 0 {
                self.reason = None;
            }
        }
        let lines = case.lines(&self.parcel);
        let mut at = 0;
        while let Some(picked) = self.lines.get(at) {
            if lines.iter().any(|line| line.line_id == picked.line_id) {
                at += 1;
            } else {
                self.lines.remove(at);
            }
        }
        if let [only] = lines
            && self.lines.is_empty()
        {
            self.pick(only);
        }
    }

    /// Takes a line in, or out again. One piece goes without saying.
    pub fn toggle(&mut self, case: &Case, at: usize) {
        let Some(line) = case.lines(&self.parcel).get(at) else { return };
        match self.lines.iter().position(|picked| picked.line_id == line.line_id) {
            Some(at) => drop(self.lines.remove(at)),
            None => self.pick(line),
        }
    }

    /// How many pieces of a picked line.
    pub fn count(&mut self, case: &Case, at: usize, quantity: u32) {
        let Some(line) = case.lines(&self.parcel).get(at) else { return };
        for picked in &mut self.lines {
            if picked.line_id == line.line_id {
                picked.quantity = quantity;
            }
        }
    }

    /// As it was picked, if it was.
    pub fn picked(&self, line: &ParcelLine) -> Option<&ParcelLine> {
        self.lines.iter().find(|picked| picked.line_id == line.line_id)
    }

    fn pick(&mut self, line: &ParcelLine) {
        let quantity = if line.quantity == 1 { 1 } else { 0 };
        self.lines.push(ParcelLine { line_id: line.line_id.clone(), quantity });
    }

    /// Notes what is missing. The server judges the rest.
    pub fn check(&mut self, case: &Case) {
        self.wrong.clear();
        if self.reason.is_none() {
            self.wrong.push(Wrong::Reason);
            return;
        }
        let Some(choice) = self.choice(case) else {
            self.wrong.push(Wrong::Parcel);
            return;
        };
        if choice.by_line {
            if self.lines.is_empty() {
                self.wrong.push(Wrong::Items);
            }
            for (at, line) in case.lines(&self.parcel).iter().enumerate() {
                if self.picked(line).is_some_and(|picked| picked.quantity == 0) {
                    self.wrong.push(Wrong::Pieces(at));
                }
            }
        }
        let allowed = case.claimable.as_ref().map_or(0, |claimable| claimable.text_max_chars);
        // By hand: the library's counting of characters is made for long texts, and a good part of a kilobyte.
        let length = self.text.bytes().filter(|byte| *byte & 0xC0 != 0x80).count() as u32;
        if length > allowed {
            self.wrong.push(Wrong::Text(length - allowed));
        }
        if choice.photos == PhotoRule::Off {
            return;
        }
        if self.photos.iter().any(|photo| matches!(photo.state, PhotoState::Failed(_))) {
            self.wrong.push(Wrong::PhotoFailed);
        } else if self.photos.iter().any(|photo| !matches!(photo.state, PhotoState::Sent(_))) {
            self.wrong.push(Wrong::PhotoWaiting);
        } else if choice.photos == PhotoRule::Required && self.photos.is_empty() {
            self.wrong.push(Wrong::Photo);
        }
    }

    /// What is sent; `None` where something is missing.
    pub fn request(&self, case: &Case) -> Option<ClaimRequest> {
        let choice = self.choice(case)?;
        let mut photos = Vec::new();
        for photo in &self.photos {
            if let (PhotoState::Sent(id), true) = (&photo.state, choice.photos != PhotoRule::Off) {
                photos.push(id.clone());
            }
        }
        Some(ClaimRequest {
            reason: choice.reason,
            parcel_id: self.parcel.clone(),
            lines: if choice.by_line { self.lines.clone() } else { Vec::new() },
            text: self.says_something().then(|| self.text.clone()),
            photos,
        })
    }

    /// More than spaces.
    pub fn says_something(&self) -> bool {
        self.text.bytes().any(|byte| byte > b' ')
    }

    /// Takes in what the shop said about a field of the request; `false` where that is no field of the form.
    pub fn refuse(&mut self, pointer: &str) -> bool {
        let (mut field, mut at) = (String::new(), None);
        for letter in pointer.chars().skip(1) {
            match (at, letter) {
                (None, '/') => at = Some(0_usize),
                (None, _) => field.push(letter),
                (Some(before), _) => {
                    let digit = letter.to_digit(10).unwrap_or_default() as usize;
                    at = Some(before.saturating_mul(10).saturating_add(digit));
                }
            }
        }
        let wrong = match FIELDS.iter().position(|name| *name == field) {
            Some(0) => Wrong::Reason,
            Some(1) => Wrong::Parcel,
            Some(2) => Wrong::Items,
            Some(3) => Wrong::Text(0),
            Some(_) => match at {
                None => Wrong::Photo,
                Some(at) => {
                    if let Some(photo) = self.photos.get_mut(at) {
                        photo.state = PhotoState::Failed(Fault::Gone);
                    }
                    Wrong::PhotoFailed
                }
            },
            None => return false,
        };
        self.reviewing = false;
        self.wrong.push(wrong);
        true
    }
}

/// The day that many days later. Source: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms",
/// `civil_from_days`.
pub fn later(day: &Day, days: i32) -> Day {
    let Some(number) = day.number() else { return day.clone() };
    let number = number + days + 719_468;
    let era = number.div_euclid(146_097);
    let day_of_era = number.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = year_of_era + era * 400 + i32::from(month <= 2);
    Day::of(year, month as u8, (day_of_year - (153 * shifted + 2) / 5 + 1) as u8)
}

#[cfg(test)]
mod tests;
