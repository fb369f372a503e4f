//! What is shown, and what becomes of a wish for another order, for fewer, or for more.

use aftersale_api::review::{ProductReviews, PublishedReview, ReviewSort, ReviewSummary};
use aftersale_client::{Failure, Trouble};

/// Which reviews, in which order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Query {
    pub sort: ReviewSort,
    /// Only those with so many stars.
    pub stars: Option<u8>,
}

impl Default for Query {
    fn default() -> Self {
        Self { sort: ReviewSort::Newest, stars: None }
    }
}

#[derive(Default)]
pub enum Page {
    #[default]
    Loading,
    /// The page does not say which product.
    Setup,
    /// The shop knows no such product.
    Unknown,
    Failed(Trouble),
    Reviews(Box<List>),
}

/// What was read so far of one query.
pub struct List {
    pub summary: ReviewSummary,
    pub reviews: Vec<PublishedReview>,
    pub next: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Busy {
    Choosing,
    More,
}

#[derive(Default)]
pub struct Screen {
    pub page: Page,
    /// What the list is of.
    pub query: Query,
    /// Asked for and not there yet, or not come.
    pub wanted: Option<Query>,
    pub busy: Option<Busy>,
    /// What did not come.
    pub failed: Option<Busy>,
    /// Base URL of the API, for what it names by path.
    pub base: String,
}

impl List {
    /// How many there are of a query.
    pub fn total(&self, query: Query) -> u32 {
        match query.stars {
            None => self.summary.published,
            Some(stars) => self.of_stars(stars),
        }
    }

    pub fn of_stars(&self, stars: u8) -> u32 {
        let found = self.summary.by_stars.iter().find(|count| count.stars == stars);
        found.map_or(0, |count| count.published)
    }

    pub fn received(&self) -> u32 {
        let mut sum = 0_u32;
        for count in &self.summary.by_stars {
            sum = sum.saturating_add(count.received);
        }
        sum
    }
}

impl Screen {
    pub fn list(&self) -> Option<&List> {
        match &self.page {
            Page::Reviews(list) => Some(list),
            _ => None,
        }
    }

    /// What the controls show: what is on its way, else what is there.
    pub fn chosen(&self) -> Query {
        match (self.busy, self.wanted) {
            (Some(Busy::Choosing), Some(wanted)) => wanted,
            _ => self.query,
        }
    }

    /// Another order, or other stars; `false` where that is what is shown.
    pub fn choose(&mut self, wanted: Query) -> bool {
        if self.list().is_none() || wanted == self.chosen() && self.failed.is_none() {
            return false;
        }
        (self.wanted, self.busy, self.failed) = (Some(wanted), Some(Busy::Choosing), None);
        true
    }

    /// The first answer, or the same read again.
    pub fn read(&mut self, answer: Result<ProductReviews, Failure>) {
        match answer {
            Ok(told) => {
                self.page = Page::Reviews(Box::new(listed(told)));
                (self.wanted, self.busy, self.failed) = (None, None, None);
            }
            // What is shown stays when reading it again failed.
            Err(_) if self.list().is_some() => self.busy = None,
            Err(failure) => self.page = missing(&failure),
        }
    }

    /// What came of [`Screen::choose`].
    pub fn came(&mut self, answer: Result<ProductReviews, Failure>) {
        self.busy = None;
        match answer {
            Ok(told) => {
                self.page = Page::Reviews(Box::new(listed(told)));
                self.query = self.wanted.take().unwrap_or_default();
            }
            Err(_) => self.failed = Some(Busy::Choosing),
        }
    }

    /// The cursor of what comes next; none while something is under way.
    pub fn more(&mut self) -> Option<String> {
        let next = self.list()?.next.clone();
        if self.busy.is_some() || next.is_none() {
            return None;
        }
        (self.busy, self.failed, self.wanted) = (Some(Busy::More), None, None);
        next
    }

    /// What came of [`Screen::more`]; one that is shown already is not shown again.
    pub fn more_came(&mut self, answer: Result<ProductReviews, Failure>) {
        self.busy = None;
        let Page::Reviews(list) = &mut self.page else { return };
        match answer {
            Ok(told) => {
                for review in told.reviews {
                    if list.reviews.iter().all(|known| known.id != review.id) {
                        list.reviews.push(review);
                    }
                }
                list.next = told.next_cursor.filter(|next| list.next.as_ref() != Some(next));
                list.summary = told.summary;
            }
            Err(_) => self.failed = Some(Busy::More),
        }
    }
}

pub fn listed(told: ProductReviews) -> List {
    List { summary: told.summary, reviews: told.reviews, next: told.next_cursor }
}

pub fn missing(failure: &Failure) -> Page {
    match (Trouble::of(failure), failure) {
        (Trouble::Access, Failure::Rejected(problem, _)) if problem.status == 404 => Page::Unknown,
        // Reviews are for anybody: who is refused them asks with a wrong key.
        (Trouble::Access, _) => Page::Failed(Trouble::Setup),
        (trouble, _) => Page::Failed(trouble),
    }
}

#[cfg(test)]
mod tests;
