//! What the customer does, what is sent, and what the shop answers.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use std::sync::Arc;

use aftersale_api::claim::Claim;
use aftersale_api::order::{Action, GiftLink, Order};
use aftersale_api::problem::Code;
use aftersale_api::read::document;
use aftersale_client::photo::{call, get, set};
use aftersale_client::{Answer, Client, Failure, IdempotencyKey, Post, USUAL_WAIT};
use aftersale_ui::Inset;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use web_sys::Element;

use super::desk::{Deed, Desk, numbered};
use super::shrink::File;
use super::state::{Case, Doing, Outcome, Report, Stop, later};
use super::{leave, view};
use crate::live::Widget;
use crate::screen::Screen;
use crate::text;

const SECONDS_PER_DAY: u32 = 86_400;

pub struct Live {
    pub(super) widget: Weak<Widget>,
    pub(super) case: RefCell<Case>,
    pub(super) doing: RefCell<Doing>,
    pub(super) window: JsValue,
    /// Where it is shown; nowhere while the order is.
    shown: RefCell<Option<(Element, Inset)>>,
    sender: Rc<dyn Fn(Deed, JsValue)>,
    pub(super) files: RefCell<Vec<File>>,
    pub(super) uploading: Cell<bool>,
    /// The latest submit, with its key.
    sent: RefCell<Option<(Post, IdempotencyKey)>>,
}

/// Shows what is being done in its place, or anew where the order was read again.
pub fn attend(widget: &Rc<Widget>, place: Element) {
    let Some((body, what)) = widget.given() else { return };
    let (Some(case), Some(mut doing)) = (document::<Case>(body), document::<Doing>(what)) else { return };
    let kept = widget.doing.borrow().clone();
    let live = match kept {
        Some(live) if live.case.borrow().order.id == case.order.id => {
            live.begin(case, doing.action, &place);
            live
        }
        _ => {
            doing.start(&case);
            let live = Rc::new_cyclic(|weak: &Weak<Live>| Live {
                widget: Rc::downgrade(widget),
                case: RefCell::new(case),
                doing: RefCell::new(doing),
                window: get(&get(&place, "ownerDocument"), "defaultView"),
                shown: RefCell::default(),
                sender: sender(weak.clone()),
                files: RefCell::default(),
                uploading: Cell::new(false),
                sent: RefCell::default(),
            });
            widget.doing.replace(Some(live.clone()));
            live
        }
    };
    let new = !matches!(&*live.shown.borrow(), Some((there, _)) if *there == place);
    if new {
        let inset = live.with_desk(widget, |desk| Inset::new(&place, view(desk)));
        live.shown.replace(Some((place, inset)));
    } else {
        live.show();
    }
}

fn sender(live: Weak<Live>) -> Rc<dyn Fn(Deed, JsValue)> {
    Rc::new(move |deed, event| {
        if let Some(live) = live.upgrade()
            && let Some(widget) = live.widget.upgrade()
        {
            live.act(&widget, deed, &event);
        }
    })
}

impl Live {
    /// Goes on where the customer was, unless something else is wanted or it is over.
    fn begin(&self, case: Case, action: Action, place: &Element) {
        self.case.replace(case);
        let stays = matches!(&*self.shown.borrow(), Some((there, _)) if there == place);
        let mut doing = self.doing.borrow_mut();
        if !stays {
            doing.action = action;
            doing.outcome = None;
            doing.stop = None;
        }
        if doing.outcome.is_none() {
            doing.report.settle(&self.case.borrow());
        }
    }

    fn with_desk<T>(&self, widget: &Widget, show: impl FnOnce(&Desk<'_>) -> T) -> T {
        let (case, doing) = (self.case.borrow(), self.doing.borrow());
        show(&Desk { ui: widget.ui(), case: &case, doing: &doing, sender: &self.sender })
    }

    pub(super) fn show(&self) {
        let Some(widget) = self.widget.upgrade() else { return };
        {
            let mut doing = self.doing.borrow_mut();
            if doing.report.checked {
                doing.report.check(&self.case.borrow());
            }
        }
        if let Some((place, inset)) = &mut *self.shown.borrow_mut() {
            self.with_desk(&widget, |desk| inset.update(view(desk)));
            // What a customer has touched no longer follows its attribute.
            for (tag, says, is) in
                [("input", "defaultChecked", "checked"), ("option", "defaultSelected", "selected")]
            {
                let all = call(place, "querySelectorAll", &[&tag.into()]).unwrap_or_default();
                let mut at = 0;
                while let Ok(one) = js_sys::Reflect::get_u32(&all, at)
                    && !one.is_undefined()
                {
                    set(&one, is, &get(&one, says));
                    at += 1;
                }
            }
        }
    }

    fn act(self: &Rc<Self>, widget: &Rc<Widget>, deed: Deed, event: &JsValue) {
        let target = get(event, "currentTarget");
        match deed {
            Deed::Leave => self.leave(widget),
            Deed::Reopen => {
                self.leave(widget);
                widget.read(true);
            }
            Deed::Go(to) => widget.host.focus(to),
            Deed::GoToPieces(at) => widget.host.focus(&numbered("#pieces-", at)),
            Deed::Reason(reason) => self.report(&mut |report, case| {
                report.reason = Some(reason);
                report.settle(case);
            }),
            Deed::Parcel(at) => self.report(&mut |report, case| {
                let parcels = report.reason.map(|reason| case.parcels(reason)).unwrap_or_default();
                if let Some((id, _)) = parcels.get(at) {
                    report.parcel = (*id).to_owned();
                    report.settle(case);
                }
            }),
            Deed::Line(at) => self.report(&mut |report, case| report.toggle(case, at)),
            Deed::Pieces(at) => {
                // The first option is none.
                let count = get(&target, "selectedIndex").as_f64().unwrap_or_default() as u32;
                self.report(&mut |report, case| report.count(case, at, count));
            }
            Deed::Text => {
                let text = get(&target, "value").as_string().unwrap_or_default();
                let checked = {
                    let report = &mut self.doing.borrow_mut().report;
                    report.text = text;
                    report.checked
                };
                if checked {
                    self.show();
                }
            }
            Deed::Photos => self.add(&target),
            Deed::PhotoAgain(id) => self.again(id),
            Deed::PhotoOut(id) => self.remove(id),
            Deed::Review => {
                // Stops the browser's own submit.
                let _ = call(event, "preventDefault", &[]);
                self.report(&mut |report, case| {
                    report.checked = true;
                    report.check(case);
                    report.reviewing = report.wrong.is_empty();
                });
                let fine = self.doing.borrow().report.reviewing;
                widget.host.focus(if fine { "#title" } else { "#summary" });
            }
            Deed::Change(to) => {
                {
                    let mut doing = self.doing.borrow_mut();
                    doing.report.reviewing = false;
                    doing.stop = None;
                }
                self.show();
                widget.host.focus(to);
            }
            Deed::Submit => self.submit(widget),
            Deed::Copy => {
                let link = match &self.doing.borrow().link {
                    Some((link, _)) => link.clone(),
                    None => return,
                };
                widget.say(String::new());
                let widget = widget.clone();
                widget.host.clone().copy(&link, move |done| {
                    let w = widget.words();
                    widget.say(if done { text::gift_copied(w) } else { text::gift_copy_failed(w) });
                });
            }
        }
    }

    #[inline(never)]
    pub(super) fn report(&self, change: &mut dyn FnMut(&mut Report, &Case)) {
        change(&mut self.doing.borrow_mut().report, &self.case.borrow());
        self.show();
    }

    fn leave(&self, widget: &Rc<Widget>) {
        self.shown.take();
        let over = self.doing.borrow().outcome.is_some();
        leave(widget);
        if over {
            widget.read(false);
        }
    }

    fn submit(self: &Rc<Self>, widget: &Rc<Widget>) {
        let post = {
            let mut doing = self.doing.borrow_mut();
            if doing.sending {
                return;
            }
            let case = self.case.borrow();
            let id = case.order.id.as_str();
            let post = match doing.action {
                Action::Cancel => Some(Post::cancel(id)),
                Action::ShareGift => Some(Post::gift_link(id)),
                _ => doing.report.request(&case).map(|request| Post::claim(id, &request)),
            };
            doing.stop = None;
            doing.sending = post.is_some();
            // Where the order was read again meanwhile, what was picked may not be possible any more.
            doing.report.reviewing &= doing.sending;
            post
        };
        self.show();
        let Some(post) = post else { return };
        let answer = self.send(widget, &post);
        let (live, widget) = (self.clone(), widget.clone());
        spawn_local(async move {
            let answer = answer.await;
            let cancels = live.doing.borrow().action == Action::Cancel;
            live.doing.borrow_mut().sending = false;
            let done = answer.and_then(|body| live.done(&widget, body));
            let focus = match done {
                Ok(()) => "#title",
                // It is cancelled already, here or elsewhere.
                Err(Failure::Rejected(problem, _)) if cancels && problem.code == Code::ActionNotAllowed => {
                    live.leave(&widget);
                    return widget.read(false);
                }
                Err(failure) => live.refused(&failure),
            };
            live.show();
            if live.shown.borrow().is_some() {
                widget.host.focus(focus);
            } else if live.doing.borrow().outcome.is_some() {
                // The customer went back to the order meanwhile.
                widget.read(false);
            }
        });
    }

    /// The same again is a retry and goes with the same key, anything else is a new intention.
    fn send(&self, widget: &Widget, post: &Post) -> Answer {
        let mut sent = self.sent.borrow_mut();
        let key = match &*sent {
            Some((before, key)) if before == post => key.clone(),
            _ => IdempotencyKey::fresh(),
        };
        *sent = Some((post.clone(), key.clone()));
        post_with(widget, post, &key)
    }

    fn done(&self, widget: &Rc<Widget>, body: JsValue) -> Result<(), Failure> {
        let action = self.doing.borrow().action;
        match action {
            Action::Cancel => {
                let order: Order = document(body.clone()).ok_or(Failure::Garbled)?;
                self.shown.take();
                widget.show(Screen::Order(Arc::new(order), body));
                widget.host.focus("#title");
                widget.read(false);
            }
            Action::ShareGift => {
                let made: GiftLink = document(body).ok_or(Failure::Garbled)?;
                let days = (made.expires_in / SECONDS_PER_DAY) as i32;
                let until = later(&self.case.borrow().order.today_on, days);
                let link = made.url.unwrap_or_else(|| self.link(&made.link_token));
                self.doing.borrow_mut().link = Some((link, until));
            }
            _ => {
                let claim: Claim = document(body).ok_or(Failure::Garbled)?;
                self.forget();
                self.doing.borrow_mut().outcome = Some(Outcome::Claimed(Box::new(claim)));
            }
        }
        self.sent.take();
        Ok(())
    }

    /// A link to this page, where the server knows no other: any page with the widget opens it.
    fn link(&self, token: &str) -> String {
        let page = get(&get(&self.window, "location"), "href").as_string().unwrap_or_default();
        let bare = page.bytes().position(|byte| byte == b'#').and_then(|at| page.get(..at));
        let mut link = bare.unwrap_or(&page).to_owned();
        link.push_str("#aftersale=");
        link.push_str(token);
        link
    }

    /// Takes in a refusal; gives what the customer should look at.
    fn refused(&self, failure: &Failure) -> &'static str {
        let mut doing = self.doing.borrow_mut();
        if let Failure::Rejected(problem, _) = failure {
            let claims = doing.action == Action::OpenClaim;
            doing.outcome = match problem.code {
                Code::ClaimExists => Some(Outcome::Exists),
                Code::ClaimNotPossible => Some(Outcome::Impossible),
                Code::ActionNotAllowed if claims => Some(Outcome::Impossible),
                Code::TooLateToCancel => Some(Outcome::TooLate),
                _ => None,
            };
            let mut wrong = false;
            if claims && !problem.errors.is_empty() {
                doing.report.checked = false;
                doing.report.wrong.clear();
                for error in &problem.errors {
                    wrong |= doing.report.refuse(&error.pointer);
                }
            }
            if doing.outcome.is_some() || wrong {
                // It was answered: what comes after is a new intention.
                self.sent.take();
                return if wrong { "#summary" } else { "#title" };
            }
        }
        let stop = stop(failure);
        if stop == Stop::Other {
            self.sent.take();
        }
        doing.stop = Some(stop);
        "#trouble"
    }
}

pub(super) fn post_with(widget: &Widget, post: &Post, key: &IdempotencyKey) -> Answer {
    let (base, shop_key) = widget.host.api();
    // Without a token the shop says what is missing.
    Client::new(base, shop_key).post(post, widget.token().unwrap_or_default(), key)
}

pub(super) fn stop(failure: &Failure) -> Stop {
    match failure {
        Failure::Offline | Failure::Timeout => Stop::Broken,
        Failure::Garbled => Stop::Outage,
        Failure::Rejected(problem, wait) => match problem.code {
            Code::RateLimited => {
                Stop::Limited(wait.map_or(USUAL_WAIT, |seconds| seconds.div_ceil(60).max(1)))
            }
            Code::MissingToken | Code::InvalidToken | Code::ExpiredToken | Code::InsufficientAccess => {
                Stop::Access
            }
            _ if problem.retryable || problem.status >= 500 => Stop::Outage,
            _ => Stop::Other,
        },
    }
}
