//! The section in the browser: where it stands, what the customer does there, what the shop answers.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use aftersale_api::parcel::DeliveryVote;
use aftersale_api::read::document;
use aftersale_client::file::save;
use aftersale_client::photo::get;
use aftersale_client::{Client, Failure, IdempotencyKey, Post};
use aftersale_ui::Inset;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use web_sys::Element;

use super::collect::has_code;
use super::given::Given;
use super::shelf::{Deed, Done, Shelf, Stop};
use super::vote::spoken_of;
use super::{qr, view};
use crate::live::Widget;
use crate::text;

const STYLES: &str = include_str!(concat!(env!("OUT_DIR"), "/more.css"));

pub type More = Rc<Live>;

/// What is shown, and where.
pub struct Live {
    widget: Weak<Widget>,
    given: RefCell<Given>,
    done: RefCell<Done>,
    shown: RefCell<Option<(Element, Inset)>>,
    sender: Rc<dyn Fn(Deed, JsValue)>,
    /// Of the latest vote, with what it said: the same again is a retry, anything else a new intention.
    sent: RefCell<Option<(String, DeliveryVote, IdempotencyKey)>>,
}

/// Shows it in its place, or anew where the order was read again.
pub fn attend(widget: &Rc<Widget>) {
    let (Some(place), Some((body, _))) = (widget.find(".more"), widget.given()) else { return };
    let Some(given) = document::<Given>(body) else { return };
    widget.style(&[aftersale_ui::FORMS, STYLES]);
    let kept = widget.more.borrow().clone();
    let live = match kept {
        Some(live) if live.given.borrow().order.id == given.order.id => {
            live.given.replace(given);
            live
        }
        _ => {
            let live = Rc::new_cyclic(|weak: &Weak<Live>| Live {
                widget: Rc::downgrade(widget),
                given: RefCell::new(given),
                done: RefCell::default(),
                shown: RefCell::default(),
                sender: sender(weak.clone()),
                sent: RefCell::default(),
            });
            widget.more.replace(Some(live.clone()));
            live
        }
    };
    let stays = matches!(&*live.shown.borrow(), Some((there, _)) if *there == place);
    if stays {
        live.show();
    } else {
        let inset = live.with_shelf(widget, |shelf| Inset::new(&place, view(shelf)));
        live.shown.replace(Some((place, inset)));
    }
    if live.with_shelf(widget, has_code) {
        spawn_local(async move {
            if let Some(there) = qr::load().await {
                live.done.borrow_mut().undrawn = !there;
                live.show();
            }
        });
    }
}

fn sender(live: Weak<Live>) -> Rc<dyn Fn(Deed, JsValue)> {
    Rc::new(move |deed, _| {
        if let Some(live) = live.upgrade()
            && let Some(widget) = live.widget.upgrade()
        {
            live.act(&widget, deed);
        }
    })
}

impl Live {
    fn with_shelf<T>(&self, widget: &Widget, show: impl FnOnce(&Shelf<'_>) -> T) -> T {
        let (given, done) = (self.given.borrow(), self.done.borrow());
        show(&Shelf { ui: widget.ui(), given: &given, done: &done, sender: &self.sender })
    }

    fn show(&self) {
        let Some(widget) = self.widget.upgrade() else { return };
        if let Some((_, inset)) = &mut *self.shown.borrow_mut() {
            self.with_shelf(&widget, |shelf| inset.update(view(shelf)));
        }
    }

    fn act(self: &Rc<Self>, widget: &Rc<Widget>, deed: Deed) {
        match deed {
            Deed::Calendar(at) => self.fetch(widget, at),
            Deed::Vote(good) => self.vote(widget, |before| DeliveryVote {
                good,
                text: before.and_then(|vote| vote.text.clone()),
            }),
            Deed::Tell => {
                let field = widget.find("#vote-text").map(|field| get(&field, "value"));
                let text = field.and_then(|text| text.as_string()).unwrap_or_default();
                if text.trim_ascii().is_empty() {
                    widget.host.focus("#vote-text");
                    return;
                }
                self.vote(widget, |before| DeliveryVote {
                    good: before.is_none_or(|vote| vote.good),
                    text: Some(text),
                });
            }
        }
    }

    fn fetch(self: &Rc<Self>, widget: &Rc<Widget>, at: usize) {
        let ids = {
            let order = &self.given.borrow().order;
            order.parcels.get(at).map(|parcel| (order.id.clone(), parcel.id.clone()))
        };
        let Some((order, parcel)) = ids.filter(|_| self.done.borrow().fetching.is_none()) else { return };
        {
            let mut done = self.done.borrow_mut();
            done.fetching = Some(at);
            done.unfetched = None;
        }
        self.show();
        let (live, widget) = (self.clone(), widget.clone());
        spawn_local(async move {
            // Without a token the shop says what is missing.
            let token = widget.token().unwrap_or_default();
            let answer = client(&widget).calendar(&order, &parcel, &token).await;
            let stop = match answer {
                Ok(file) if save(&file, "delivery.ics") => None,
                Ok(_) => Some(Stop::Other),
                Err(failure) => Some(Stop::of(&failure)),
            };
            {
                let mut done = live.done.borrow_mut();
                done.fetching = None;
                done.unfetched = stop;
            }
            live.show();
            let w = widget.words();
            widget.say(match stop {
                Some(stop) => stop.words(widget.ui(), text::calendar_gone),
                None => text::calendar_saved(w),
            });
        });
    }

    /// Sends what `say` makes of the vote there is.
    fn vote(self: &Rc<Self>, widget: &Rc<Widget>, say: impl FnOnce(Option<&DeliveryVote>) -> DeliveryVote) {
        let Some(at) = self.with_shelf(widget, spoken_of) else { return };
        let (order, parcel, vote, known) = {
            let (given, done) = (self.given.borrow(), self.done.borrow());
            let Some(parcel) = given.order.parcels.get(at).filter(|_| done.voting.is_none()) else { return };
            let before = done.vote(&parcel.id).or(given.ways.get(at).and_then(|way| way.vote.as_ref()));
            let vote = say(before);
            let known = before == Some(&vote);
            (given.order.id.clone(), parcel.id.clone(), vote, known)
        };
        if known {
            return;
        }
        {
            let mut done = self.done.borrow_mut();
            done.voting = Some(vote.clone());
            done.unvoted = None;
        }
        self.show();
        let key = self.key(&parcel, &vote);
        let (live, widget) = (self.clone(), widget.clone());
        spawn_local(async move {
            let token = widget.token().unwrap_or_default();
            let answer = client(&widget).post(&Post::vote(&order, &parcel, &vote), token, &key).await;
            live.voted(&widget, parcel, vote, answer.err());
        });
    }

    fn voted(&self, widget: &Widget, parcel: String, vote: DeliveryVote, refusal: Option<Failure>) {
        let good = vote.good;
        let told = vote.text.is_some();
        let stop = refusal.map(|failure| Stop::of(&failure));
        {
            let mut done = self.done.borrow_mut();
            done.voting = None;
            done.unvoted = stop;
            if stop.is_none() {
                done.voted = Some((parcel, vote));
            }
        }
        // What was refused for good is another intention when it is tried again.
        if !matches!(stop, Some(Stop::Broken | Stop::Outage | Stop::Access)) {
            self.sent.take();
        }
        self.show();
        let w = widget.words();
        widget.say(match stop {
            Some(stop) => stop.words(widget.ui(), text::vote_over),
            None if good => text::vote_thanks_good(w),
            None => text::vote_thanks_bad(w),
        });
        if told && stop.is_none() {
            // The field that had focus is gone.
            widget.host.focus("#vote");
        }
    }

    fn key(&self, parcel: &str, vote: &DeliveryVote) -> IdempotencyKey {
        let mut sent = self.sent.borrow_mut();
        match &*sent {
            Some((of, said, key)) if of == parcel && said == vote => key.clone(),
            _ => {
                let key = IdempotencyKey::fresh();
                *sent = Some((parcel.to_owned(), vote.clone(), key.clone()));
                key
            }
        }
    }
}

fn client(widget: &Widget) -> Client {
    let (base, key) = widget.host.api();
    Client::new(base, key)
}
