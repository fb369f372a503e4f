//! Choosing, reading on, and what is left when either fails.

use aftersale_api::Day;
use aftersale_api::review::StarCount;

use super::*;

fn review(id: &str, stars: u8) -> PublishedReview {
    PublishedReview {
        id: id.into(),
        stars,
        text: String::new(),
        lang: "en".into(),
        name: None,
        variant: None,
        verified: true,
        incentive: None,
        recommend: None,
        answers: Vec::new(),
        photos: Vec::new(),
        sent_on: Day("2026-11-20".into()),
        edited: false,
        reply: None,
    }
}

fn told(ids: &[&str], next: Option<&str>) -> ProductReviews {
    let by_stars = (1..=5).map(|stars| StarCount { stars, received: 3, published: 2, rejected: 1 }).collect();
    ProductReviews {
        product_id: "moka-pot".into(),
        summary: ReviewSummary { average: Some("3.0".into()), published: 10, by_stars },
        reviews: ids.iter().map(|id| review(id, 4)).collect(),
        next_cursor: next.map(str::to_owned),
    }
}

fn shown(ids: &[&str], next: Option<&str>) -> Screen {
    let mut screen = Screen::default();
    screen.read(Ok(told(ids, next)));
    screen
}

fn ids(screen: &Screen) -> Vec<&str> {
    screen
        .list()
        .map(|list| list.reviews.iter().map(|review| review.id.as_str()).collect())
        .unwrap_or_default()
}

const FOUR: Query = Query { sort: ReviewSort::Newest, stars: Some(4) };

#[test]
fn the_controls_show_a_choice_at_once_and_go_back_when_it_does_not_come() {
    let mut screen = shown(&["a", "b"], None);
    assert!(screen.choose(FOUR) && screen.chosen() == FOUR);
    screen.came(Err(Failure::Offline));
    assert_eq!(
        (screen.chosen(), screen.failed, screen.wanted),
        (Query::default(), Some(Busy::Choosing), Some(FOUR))
    );
    assert_eq!(ids(&screen), ["a", "b"]);
    assert!(screen.choose(FOUR), "it can be tried again");
    screen.came(Ok(told(&["c"], None)));
    assert_eq!((screen.query, screen.failed), (FOUR, None));
    assert_eq!((ids(&screen), screen.list().map(|list| list.total(FOUR))), (vec!["c"], Some(2)));
}

#[test]
fn what_is_shown_is_not_asked_for_again() {
    let mut screen = shown(&["a"], None);
    assert!(!screen.choose(Query::default()));
    assert!(!Screen::default().choose(FOUR), "nothing is there to choose from");
}

#[test]
fn more_comes_behind_and_nothing_twice() {
    let mut screen = shown(&["a", "b"], Some("b"));
    assert_eq!(screen.more().as_deref(), Some("b"));
    assert_eq!(screen.more(), None, "one at a time");
    screen.more_came(Ok(told(&["b", "c"], None)));
    assert_eq!(ids(&screen), ["a", "b", "c"]);
    assert_eq!(screen.more(), None);
}

#[test]
fn more_that_failed_leaves_the_list_and_its_cursor() {
    let mut screen = shown(&["a"], Some("a"));
    assert!(screen.more().is_some());
    screen.more_came(Err(Failure::Timeout));
    assert_eq!((ids(&screen), screen.failed), (vec!["a"], Some(Busy::More)));
    assert_eq!(screen.more().as_deref(), Some("a"));
}

#[test]
fn a_cursor_that_stays_is_the_end() {
    let mut screen = shown(&["a"], Some("a"));
    let _ = screen.more();
    screen.more_came(Ok(told(&["b"], Some("a"))));
    assert_eq!(screen.more(), None);
}

#[test]
fn what_is_shown_stays_when_reading_it_again_failed() {
    let mut screen = shown(&["a"], None);
    screen.read(Err(Failure::Offline));
    assert_eq!(ids(&screen), ["a"]);
    let mut screen = Screen::default();
    screen.read(Err(Failure::Offline));
    assert!(matches!(screen.page, Page::Failed(Trouble::Offline)));
}
