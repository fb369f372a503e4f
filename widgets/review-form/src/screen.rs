//! A form in the making: what may be reviewed, what was filled in, what is missing, what waits to be sent.
//!
//! Deliberately absent: words, elements, calls, and anything that depends on how many stars there are.

mod sending;

use aftersale_client::Trouble;

use crate::draft::{Answers, Draft};
use crate::told::{Product, Review, Style, Told};

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Screen {
    pub told: Option<Told>,
    /// Why nothing is told.
    pub trouble: Option<Trouble>,
    pub draft: Draft,
    pub wrong: Vec<Wrong>,
    /// A submit was tried: what is missing is shown as it is filled in.
    pub checked: bool,
    pub sending: bool,
    /// What was submitted and is not answered, oldest first.
    pub queue: Vec<Waiting>,
    pub stop: Option<Stop>,
    pub done: Option<Done>,
    /// What the reviews of the last submit brought.
    pub reward: Option<String>,
    /// The product whose review is being changed.
    pub editing: Option<usize>,
    /// The product whose review may be deleted.
    pub deleting: Option<usize>,
    /// Only this product of the order.
    pub product: Option<String>,
    /// Fewer photos than the shop allows; none at all at 0.
    pub photos_max: Option<u32>,
}

/// What is asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    Product(usize),
    Delivery,
    Shop,
}

/// One submit on its way: kept before it leaves, with the key that makes it one however often it is sent.
#[derive(Clone, Debug, PartialEq)]
pub struct Waiting {
    /// `product` with an id, `delivery`, `shop`.
    pub subject: String,
    /// Of the review it changes; empty for a new one.
    pub review: String,
    /// As it is sent, byte for byte.
    pub body: String,
    pub key: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// There is nothing to send.
    Nothing,
    /// Something was filled in, but no stars.
    Stars(usize),
    TooLong(usize),
    Photos(usize),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// No network, or an answer that was cut off.
    Queued,
    Outage,
    /// Minutes to wait.
    Limited(u32),
    Access,
    /// The shop says no: the order is not as it was.
    Other,
    /// A review is still there.
    NotDeleted,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Done {
    /// So many were received.
    Sent(u32),
    Saved,
    Deleted,
}

/// How a product stands on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Card {
    Ask,
    Edit,
    Own,
    Delete,
    Queued,
    Postponed,
    Blocked,
}

impl Screen {
    /// Takes in the shop's answer; what was filled in for what is still there stays.
    pub fn know(&mut self, told: Told) {
        let mut products = Vec::new();
        for product in &told.products {
            let before = self.draft.products.iter().find(|answers| answers.product == product.id);
            products.push(before.cloned().unwrap_or_else(|| Answers::of(product)));
        }
        self.draft.products = products;
        self.trouble = None;
        if self.editing.is_some_and(|at| at >= told.products.len()) {
            self.editing = None;
        }
        self.deleting = None;
        self.told = Some(told);
    }

    /// What is shown already stays where the reason passes.
    pub fn miss(&mut self, trouble: Trouble) {
        if self.told.is_none() || !trouble.passes() {
            self.trouble = Some(trouble);
            self.told = None;
        }
    }

    /// What was kept of this order.
    pub fn resume(&mut self, draft: Draft, queue: Vec<Waiting>) {
        self.draft = draft;
        self.queue = queue;
        if let Some(told) = self.told.take() {
            self.know(told);
        }
    }

    /// Stars chosen before the page was opened, on a link or by the page; nothing is sent.
    pub fn choose(&mut self, product: Option<&str>, stars: u32) {
        if !(1..=5).contains(&stars) {
            return;
        }
        for at in 0..self.draft.products.len() {
            let named = match (product, self.draft.products.get(at)) {
                (Some(id), Some(answers)) => answers.product == id,
                _ => true,
            };
            if named && self.card(at) == Card::Ask {
                self.rate(Subject::Product(at), stars);
                return;
            }
        }
    }

    /// Stars of a link, once: what is changed later stays until another link is followed.
    pub fn follow(&mut self, product: Option<&str>, stars: u32) {
        let mut places = self.draft.products.iter().zip(1..);
        let place = places.find(|(answers, _)| product == Some(answers.product.as_str()));
        let link = stars + 10 * place.map_or(0, |(_, place)| place);
        if stars > 0 && self.draft.linked != link {
            self.draft.linked = link;
            self.choose(product, stars);
        }
    }

    /// Stars that were chosen beforehand, where there are none yet.
    pub fn fill(&mut self, chosen: &Draft) {
        for (answers, chosen) in self.draft.products.iter_mut().zip(&chosen.products) {
            if answers.stars == 0 {
                answers.stars = chosen.stars;
            }
        }
    }

    pub fn told_product(&self, at: usize) -> Option<&Product> {
        self.told.as_ref()?.products.get(at)
    }

    pub fn answers(&self, at: usize) -> Option<&Answers> {
        self.draft.products.get(at)
    }

    pub fn own(&self, at: usize) -> Option<&Review> {
        self.told_product(at)?.review.as_ref()
    }

    /// Whether a product is on the page.
    pub fn shows(&self, at: usize) -> bool {
        match (&self.product, self.told_product(at)) {
            (Some(only), Some(product)) => *only == product.id,
            (_, product) => product.is_some(),
        }
    }

    pub fn card(&self, at: usize) -> Card {
        let Some(product) = self.told_product(at) else { return Card::Blocked };
        if self.waits("product", &product.id) {
            return Card::Queued;
        }
        if product.review.is_some() {
            return match () {
                () if self.editing == Some(at) => Card::Edit,
                () if self.deleting == Some(at) => Card::Delete,
                () => Card::Own,
            };
        }
        if product.block.is_some() {
            return Card::Blocked;
        }
        match self.answers(at) {
            Some(answers) if answers.postponed => Card::Postponed,
            _ => Card::Ask,
        }
    }

    pub fn waits(&self, kind: &str, id: &str) -> bool {
        self.queue.iter().any(|one| match one.subject.strip_prefix(kind) {
            Some(rest) => rest == id,
            None => false,
        })
    }

    /// Delivery and shop are asked beside the products, once per order.
    pub fn asks(&self, subject: Subject) -> bool {
        let Some(told) = &self.told else { return false };
        match subject {
            Subject::Product(at) => self.shows(at) && self.card(at) == Card::Ask,
            _ if self.product.is_some() || self.editing.is_some() => false,
            Subject::Delivery => told.delivery && !self.waits("delivery", ""),
            Subject::Shop => told.shop && !self.waits("shop", ""),
        }
    }

    /// Anything is asked.
    pub fn open(&self) -> bool {
        for at in 0..self.draft.products.len() {
            if self.asks(Subject::Product(at)) {
                return true;
            }
        }
        self.asks(Subject::Delivery) || self.asks(Subject::Shop)
    }

    pub fn stars(&self, subject: Subject) -> u32 {
        match subject {
            Subject::Product(at) => self.answers(at).map_or(0, |answers| answers.stars),
            Subject::Delivery => self.draft.delivery,
            Subject::Shop => self.draft.shop,
        }
    }

    /// 0 takes them back.
    pub fn rate(&mut self, subject: Subject, stars: u32) {
        match subject {
            Subject::Product(at) => {
                if let Some(answers) = self.draft.products.get_mut(at) {
                    answers.stars = stars;
                }
            }
            Subject::Delivery => self.draft.delivery = stars,
            Subject::Shop => self.draft.shop = stars,
        }
    }

    /// The style that is chosen, else the first there is.
    pub fn style(&self) -> Option<Style> {
        let names = &self.told.as_ref()?.names;
        let chosen = names.iter().find(|name| Some(name.style) == self.draft.style);
        chosen.or(names.first()).map(|name| name.style)
    }

    pub fn photos_max(&self) -> u32 {
        let most = self.told.as_ref().map_or(0, |told| told.photos_max);
        self.photos_max.map_or(most, |own| own.min(most))
    }

    /// All that a submit would send.
    pub fn ready(&self) -> Vec<Subject> {
        let mut ready = Vec::new();
        if let Some(at) = self.editing {
            ready.push(Subject::Product(at));
            return ready;
        }
        let mut subjects = Vec::new();
        for at in 0..self.draft.products.len() {
            subjects.push(Subject::Product(at));
        }
        subjects.push(Subject::Delivery);
        subjects.push(Subject::Shop);
        for subject in subjects {
            if self.asks(subject) && self.stars(subject) > 0 {
                ready.push(subject);
            }
        }
        ready
    }

    pub fn check(&mut self) {
        self.wrong.clear();
        let max = self.told.as_ref().map_or(0, |told| told.text_max) as usize;
        for at in 0..self.draft.products.len() {
            let asked = self.editing == Some(at)
                || self.editing.is_none() && self.shows(at) && self.card(at) == Card::Ask;
            let Some(answers) = self.draft.products.get(at) else { continue };
            if !asked || answers.stars == 0 && !answers.begun() {
                continue;
            }
            if answers.stars == 0 {
                self.wrong.push(Wrong::Stars(at));
            }
            let long = |text: &str| text.chars().count() > max;
            let answered = answers.answers.iter().any(|(_, values)| values.iter().any(|value| long(value)));
            if long(&answers.text) || answered {
                self.wrong.push(Wrong::TooLong(at));
            }
            if answers.photos_open() {
                self.wrong.push(Wrong::Photos(at));
            }
        }
        if self.wrong.is_empty() && self.ready().is_empty() {
            self.wrong.push(Wrong::Nothing);
        }
    }

    /// Opens the form with a review that is to be changed.
    pub fn edit(&mut self, at: usize) {
        let mut first = 0;
        for photo in self.draft.products.iter().flat_map(|answers| &answers.photos) {
            first = first.max(photo.id + 1);
        }
        let Some(product) = self.told_product(at) else { return };
        let Some(review) = product.review.as_ref().filter(|review| review.can_edit) else { return };
        let (answers, style) = (Answers::again(product, review, first), review.style);
        if let Some(place) = self.draft.products.get_mut(at) {
            *place = answers;
        }
        self.draft.style = style.or(self.draft.style);
        (self.editing, self.deleting, self.done, self.checked) = (Some(at), None, None, false);
        self.wrong.clear();
    }

    /// Leaves the review as it was.
    pub fn keep_as_it_was(&mut self) {
        if let Some(at) = self.editing.take()
            && let Some(product) = self.told_product(at)
        {
            let answers = Answers::of(product);
            if let Some(place) = self.draft.products.get_mut(at) {
                *place = answers;
            }
        }
        self.deleting = None;
        self.checked = false;
        self.wrong.clear();
    }

    pub fn postpone(&mut self, at: usize, postponed: bool) {
        if let Some(answers) = self.draft.products.get_mut(at) {
            answers.postponed = postponed;
        }
    }

    /// All that was filled in is gone; what was sent is not.
    pub fn reset(&mut self) {
        self.draft = Draft { linked: self.draft.linked, ..Draft::default() };
        self.wrong.clear();
        (self.checked, self.editing, self.deleting) = (false, None, None);
        if let Some(told) = self.told.take() {
            self.know(told);
        }
    }
}

#[cfg(test)]
mod tests;
