//! Where a widget starts: the shop's answer, what the page says, and for previews what was done since.

use aftersale_api::read::{Node, Read};
use aftersale_api::review::{ProductReviews, ReviewSort};
use aftersale_client::{First, Trouble};

use crate::screen::{Busy, Page, Query, Screen, listed, missing};

/// What the page or the server that prerendered it gives.
pub struct Given {
    pub first: First<ProductReviews>,
    /// Written down beside it.
    view: Option<View>,
}

impl Read for Given {
    fn read(node: &Node<'_>) -> Self {
        Self { first: First::read(node), view: Read::read(&node.field("view")) }
    }
}

#[cfg(target_arch = "wasm32")]
impl Given {
    /// Written down, and not lived through: nothing is asked for.
    pub fn is_preview(&self) -> bool {
        self.view.is_some()
    }
}

/// `attribute` gives those of the element.
pub fn screen(given: Option<Given>, attribute: &dyn Fn(&str) -> Option<String>) -> Screen {
    let mut screen = Screen::default();
    let Some(given) = given else {
        screen.page = Page::Failed(Trouble::Garbled);
        return screen;
    };
    screen.page = match given.first {
        First::Answer(told) => Page::Reviews(Box::new(listed(told))),
        First::Failure(failure) => missing(&failure),
        First::Nothing | First::Refresh if attribute("product").is_none_or(|id| id.is_empty()) => Page::Setup,
        First::Nothing | First::Refresh => Page::Loading,
    };
    if let Some(view) = given.view {
        view.show(&mut screen);
    }
    screen
}

/// `{"sort", "stars", "wanted": {"sort", "stars"}, "busy", "failed"}`
struct View {
    query: Query,
    wanted: Option<Query>,
    busy: Option<Busy>,
    failed: Option<Busy>,
}

impl Read for Query {
    fn read(node: &Node<'_>) -> Self {
        let sort = Option::read(&node.field("sort")).unwrap_or(ReviewSort::Newest);
        Self { sort, stars: Read::read(&node.field("stars")) }
    }
}

/// `choosing`, `more`
impl Read for Busy {
    fn read(node: &Node<'_>) -> Self {
        if String::read(node) == "more" { Busy::More } else { Busy::Choosing }
    }
}

impl Read for View {
    fn read(node: &Node<'_>) -> Self {
        Self {
            query: Query::read(node),
            wanted: Read::read(&node.field("wanted")),
            busy: Read::read(&node.field("busy")),
            failed: Read::read(&node.field("failed")),
        }
    }
}

impl View {
    fn show(self, screen: &mut Screen) {
        (screen.query, screen.wanted) = (self.query, self.wanted);
        (screen.busy, screen.failed) = (self.busy, self.failed);
    }
}
