//! The form's rules, one sentence each.

use aftersale_api::Instant;
use aftersale_client::Failure;

use super::*;
use crate::draft::{Fault, Photo, PhotoState};
use crate::given::linked;
use crate::told::{Block, Name, State};

fn product(id: &str) -> Product {
    Product {
        id: id.into(),
        name: id.into(),
        variant: None,
        image_url: None,
        block: None,
        scales: Vec::new(),
        questions: Vec::new(),
        review: None,
    }
}

fn review(id: &str) -> Review {
    Review {
        id: id.into(),
        stars: 2,
        text: "Thin.".into(),
        scales: vec![("size".into(), 4)],
        answers: Vec::new(),
        recommend: Some(false),
        photos: Vec::new(),
        style: Some(Style::Anonymous),
        state: State::Pending,
        reason: None,
        note: None,
        sent_at: Instant("2026-11-24T09:12:40+01:00".into()),
        edited_at: None,
        reward: Some("50 points".into()),
        can_edit: true,
        can_delete: true,
    }
}

fn told(products: &[&str]) -> Told {
    let mut all = Vec::new();
    for id in products {
        all.push(product(id));
    }
    Told {
        order_id: "ord_1001".into(),
        order_number: "1001".into(),
        products: all,
        delivery: true,
        shop: true,
        incentive: None,
        names: vec![
            Name { style: Style::Initial, shown: "Linnea B.".into() },
            Name { style: Style::Anonymous, shown: String::new() },
        ],
        text_max: 10,
        photos_max: 6,
        photo_max_bytes: 1,
    }
}

fn asking(products: &[&str]) -> Screen {
    let mut screen = Screen::default();
    screen.know(told(products));
    screen
}

fn waiting(subject: &str) -> Waiting {
    Waiting { subject: subject.into(), review: String::new(), body: "{}".into(), key: subject.into() }
}

#[test]
fn stars_alone_are_enough_and_what_has_none_is_not_sent() {
    let mut screen = asking(&["a", "b", "c"]);
    screen.rate(Subject::Product(1), 1);
    screen.rate(Subject::Shop, 5);
    assert_eq!(screen.submit(), [Subject::Product(1), Subject::Shop]);
}

#[test]
fn nothing_at_all_is_not_sent() {
    let mut screen = asking(&["a"]);
    assert_eq!(screen.submit(), []);
    assert_eq!(screen.wrong, [Wrong::Nothing]);
}

#[test]
fn words_without_stars_are_not_lost_silently() {
    let mut screen = asking(&["a", "b"]);
    screen.rate(Subject::Product(0), 4);
    screen.draft.products[1].text = "Thin.".into();
    assert_eq!(screen.submit(), []);
    assert_eq!(screen.wrong, [Wrong::Stars(1)]);
}

#[test]
fn a_text_has_no_least_length_but_a_longest_and_every_photo_has_to_be_there() {
    let mut screen = asking(&["a"]);
    screen.rate(Subject::Product(0), 4);
    for (text, fits) in [("", true), ("a", true), ("ööööööööö!", true), ("ööööööööööö", false)]
    {
        screen.draft.products[0].text = text.into();
        screen.check();
        assert_eq!(screen.wrong.is_empty(), fits, "{text}");
    }
    screen.draft.products[0].text.clear();
    for (state, fits) in [
        (PhotoState::Waiting, false),
        (PhotoState::Failed(Fault::Lost), false),
        (PhotoState::Sent("upl_1".into()), true),
    ] {
        let photo = Photo { id: 0, name: "a.jpg".into(), alt: String::new(), state, url: None };
        screen.draft.products[0].photos = vec![photo];
        screen.check();
        assert_eq!(screen.wrong.is_empty(), fits);
    }
}

#[test]
fn what_is_blocked_reviewed_postponed_or_on_its_way_is_not_asked() {
    let mut screen = asking(&["blocked", "reviewed", "later", "sent", "free"]);
    if let Some(told) = &mut screen.told {
        told.products[0].block = Some(Block::Return);
        told.products[1].review = Some(review("rev_1"));
    }
    screen.postpone(2, true);
    screen.queue.push(waiting("productsent"));
    let cards: Vec<Card> = (0..5).map(|at| screen.card(at)).collect();
    assert_eq!(cards, [Card::Blocked, Card::Own, Card::Postponed, Card::Queued, Card::Ask]);
    for at in 0..5 {
        screen.rate(Subject::Product(at), 3);
    }
    assert_eq!(screen.ready(), [Subject::Product(4)]);
}

#[test]
fn delivery_and_shop_are_asked_once_per_order() {
    let mut screen = asking(&["a"]);
    screen.rate(Subject::Delivery, 1);
    assert_eq!(screen.ready(), [Subject::Delivery]);
    screen.queue.push(waiting("delivery"));
    assert!(!screen.asks(Subject::Delivery) && screen.asks(Subject::Shop));
    screen.received(None);
    assert!(!screen.asks(Subject::Delivery));
    assert_eq!(screen.done, Some(Done::Sent(1)));
    screen.product = Some("a".into());
    assert!(!screen.asks(Subject::Shop), "a page about one product asks about nothing else");
}

#[test]
fn a_review_that_was_received_stands_there_and_its_answers_are_gone() {
    let mut screen = asking(&["a", "b"]);
    screen.rate(Subject::Product(0), 2);
    screen.queue.push(waiting("producta"));
    screen.received(Some(review("rev_1")));
    assert_eq!((screen.card(0), screen.stars(Subject::Product(0))), (Card::Own, 0));
    assert_eq!((screen.done, screen.reward.as_deref()), (Some(Done::Sent(1)), Some("50 points")));
}

#[test]
fn only_an_answer_takes_something_out_of_the_queue() {
    let rejected = |status: u16, retryable: bool| {
        let Failure::Rejected(mut problem, _) = Failure::outage(status) else { unreachable!("it is one") };
        problem.retryable = retryable;
        problem.code = aftersale_api::Code::ValidationFailed;
        Failure::Rejected(problem, None)
    };
    for (failure, stop, waits) in [
        (Failure::Offline, Stop::Queued, true),
        (Failure::Timeout, Stop::Queued, true),
        (Failure::Garbled, Stop::Queued, true),
        (Failure::outage(502), Stop::Outage, true),
        (rejected(409, true), Stop::Outage, true),
        (rejected(401, false), Stop::Access, true),
        (rejected(403, false), Stop::Other, false),
        (rejected(409, false), Stop::Other, false),
        (rejected(422, false), Stop::Other, false),
    ] {
        let mut screen = asking(&["a"]);
        screen.rate(Subject::Product(0), 4);
        screen.queue.push(waiting("producta"));
        assert_eq!(screen.refused(&failure), !waits, "{failure:?}");
        assert_eq!((screen.stop, !screen.queue.is_empty()), (Some(stop), waits), "{failure:?}");
        assert_eq!(screen.stars(Subject::Product(0)), 4, "what was chosen stays");
    }
}

#[test]
fn a_change_begins_with_what_was_sent_and_can_be_left() {
    let mut screen = asking(&["a", "b"]);
    if let Some(told) = &mut screen.told {
        told.products[0].review = Some(review("rev_1"));
    }
    screen.rate(Subject::Product(1), 5);
    screen.edit(0);
    assert_eq!((screen.card(0), screen.stars(Subject::Product(0))), (Card::Edit, 2));
    assert_eq!(screen.draft.products[0].point("size"), 4);
    assert_eq!(screen.style(), Some(Style::Anonymous));
    assert_eq!(screen.ready(), [Subject::Product(0)], "a change is sent alone");
    screen.keep_as_it_was();
    assert_eq!((screen.card(0), screen.stars(Subject::Product(0))), (Card::Own, 0));
    assert_eq!(screen.stars(Subject::Product(1)), 5);
}

#[test]
fn reading_the_order_again_keeps_what_was_filled_in() {
    let mut screen = asking(&["a", "b"]);
    screen.draft.products[1].text = "Thin.".into();
    screen.know(told(&["b", "c"]));
    assert_eq!(screen.draft.products[0].text, "Thin.");
    assert_eq!(screen.draft.products[1], Answers::of(&product("c")));
}

#[test]
fn a_link_chooses_stars_and_only_valid_ones() {
    for (hash, found) in [
        ("#aftersale=t.o.k&stars=4", (4, None)),
        ("#stars=5&product=prd_1&aftersale=t", (5, Some("prd_1".to_owned()))),
        ("#stars=1&product=%C3%A5%20/%26", (1, Some("å /&".to_owned()))),
        ("#stars=1&product=%ff", (1, Some("%ff".to_owned()))),
        ("#stars=1&product=50%", (1, Some("50%".to_owned()))),
        ("#aftersale=stars=4", (0, None)),
        ("#stars=6", (0, None)),
        ("#stars=", (0, None)),
        ("#stars=4x", (0, None)),
        ("#stars=99999999999", (0, None)),
        ("", (0, None)),
    ] {
        assert_eq!(linked(hash), found, "{hash}");
    }
    let mut screen = asking(&["a", "b"]);
    screen.choose(None, 4);
    screen.choose(Some("b"), 9);
    screen.choose(Some("nobody"), 3);
    assert_eq!([screen.stars(Subject::Product(0)), screen.stars(Subject::Product(1))], [4, 0]);
    screen.rate(Subject::Product(0), 2);
    screen.follow(Some("a"), 5);
    screen.rate(Subject::Product(0), 3);
    screen.follow(Some("a"), 5);
    assert_eq!(screen.stars(Subject::Product(0)), 3, "one link once");
    screen.follow(Some("b"), 5);
    screen.follow(Some("a"), 0);
    assert_eq!([screen.stars(Subject::Product(0)), screen.stars(Subject::Product(1))], [3, 5]);
    assert!(screen.queue.is_empty(), "nothing is sent");
}

#[test]
fn a_photo_moves_and_the_others_keep_their_order() {
    let photo =
        |id| Photo { id, name: String::new(), alt: String::new(), state: PhotoState::Waiting, url: None };
    for (id, to, order) in [
        (0, 2, [1, 2, 0, 3]),
        (3, 0, [3, 0, 1, 2]),
        (1, 9, [0, 2, 3, 1]),
        (2, 2, [0, 1, 2, 3]),
        (9, 0, [0, 1, 2, 3]),
    ] {
        let mut answers = Answers { photos: (0..4).map(photo).collect(), ..Answers::default() };
        answers.move_photo(id, to);
        let ids: Vec<u32> = answers.photos.iter().map(|photo| photo.id).collect();
        assert_eq!(ids, order, "{id} to {to}");
    }
}

#[test]
fn emptying_the_form_leaves_what_was_sent() {
    let mut screen = asking(&["a", "b"]);
    screen.rate(Subject::Product(0), 4);
    screen.queue.push(waiting("productb"));
    screen.reset();
    assert_eq!((screen.stars(Subject::Product(0)), screen.queue.len()), (0, 1));
    assert_eq!(screen.card(1), Card::Queued);
}
