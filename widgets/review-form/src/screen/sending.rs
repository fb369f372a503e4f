//! What a submit sends, and what the shop's answers to it change.

use aftersale_client::{Failure, Trouble};

use super::{Done, Screen, Stop, Subject};
use crate::draft::Answers;
use crate::told::{Block, Review};

impl Screen {
    /// What is to be sent now; nothing where something is missing, or under way.
    pub fn submit(&mut self) -> Vec<Subject> {
        if self.sending || self.told.is_none() {
            return Vec::new();
        }
        self.checked = true;
        self.check();
        if !self.wrong.is_empty() {
            return Vec::new();
        }
        self.checked = false;
        (self.done, self.stop, self.reward) = (None, None, None);
        self.ready()
    }

    /// Name of a queue's entry.
    pub fn subject(&self, subject: Subject) -> String {
        let mut name = String::new();
        match subject {
            Subject::Product(at) => {
                name.push_str("product");
                name.push_str(self.answers(at).map_or("", |answers| &answers.product));
            }
            Subject::Delivery => name.push_str("delivery"),
            Subject::Shop => name.push_str("shop"),
        }
        name
    }

    /// The first of the queue was received. `review`: of a product.
    pub fn received(&mut self, review: Option<Review>) {
        if self.queue.is_empty() {
            return;
        }
        let one = self.queue.remove(0);
        let told = self.told.as_mut();
        if let (Some(told), Some(id)) = (told, one.subject.strip_prefix("product")) {
            for (at, product) in told.products.iter_mut().enumerate() {
                if product.id == id {
                    if let Some(answers) = self.draft.products.get_mut(at) {
                        *answers = Answers::of(product);
                    }
                    if let Some(review) = &review {
                        if review.reward.is_some() {
                            self.reward.clone_from(&review.reward);
                        }
                        product.review = Some(review.clone());
                    }
                }
            }
        } else if let Some(told) = self.told.as_mut() {
            if one.subject == "delivery" {
                (told.delivery, self.draft.delivery) = (false, 0);
            } else {
                (told.shop, self.draft.shop) = (false, 0);
            }
        }
        self.done = Some(match self.done {
            _ if !one.review.is_empty() => Done::Saved,
            Some(Done::Sent(count)) => Done::Sent(count + 1),
            _ => Done::Sent(1),
        });
    }

    pub fn deleted(&mut self, at: usize) {
        if let Some(product) = self.told.as_mut().and_then(|told| told.products.get_mut(at)) {
            product.review = None;
            // Whether it may be reviewed again, the shop says when it is asked.
            product.block = Some(Block::Other);
        }
        (self.deleting, self.done) = (None, Some(Done::Deleted));
    }

    /// Takes in why the first of the queue was not received; whether that was an answer to it.
    pub fn refused(&mut self, failure: &Failure) -> bool {
        let stop = match Trouble::of(failure) {
            Trouble::Offline | Trouble::Timeout | Trouble::Garbled
                if !matches!(failure, Failure::Rejected(..)) =>
            {
                Stop::Queued
            }
            Trouble::Outage => Stop::Outage,
            Trouble::Limited(minutes) => Stop::Limited(minutes),
            // A token that ran out says nothing about the review.
            Trouble::Access if status(failure) == 401 => Stop::Access,
            _ => Stop::Other,
        };
        self.stop = Some(stop);
        if stop != Stop::Other {
            return false;
        }
        // What was written stands in the form again.
        if !self.queue.is_empty() {
            self.queue.remove(0);
        }
        true
    }
}

fn status(failure: &Failure) -> u16 {
    match failure {
        Failure::Rejected(problem, _) => problem.status,
        _ => 0,
    }
}
