//! What is sent to the shop, and what its answers change.

use std::rc::Rc;

use aftersale_api::claim::Claim;
use aftersale_api::problem::Code;
use aftersale_api::read::document;
use aftersale_api::returns::{Resolution, Return, ReturnStep, Settlement};
use aftersale_client::photo::get;
use aftersale_client::{Failure, IdempotencyKey, Post, Trouble};
use wasm_bindgen_futures::spawn_local;

use super::Widget;
use crate::draft::Draft;
use crate::text;
use crate::wizard::{Page, Quote, Stop};

/// What is to be sent: a return, or claims one after the other.
enum Errand {
    Return(Post),
    Claims(Vec<Post>),
}

impl Widget {
    /// What the answers are worth.
    pub(super) fn quote(self: &Rc<Self>) {
        let mut post = None;
        self.with(&mut |wizard| {
            if wizard.sending || wizard.draft.claims() {
                return;
            }
            wizard.quote = Quote::Waiting;
            post = wizard.wish().map(|wish| Post::quote(&wizard.told.order_id, &wish));
        });
        let Some(post) = post else { return };
        self.show();
        let turn = self.turn();
        let widget = self.clone();
        spawn_local(async move {
            let answer = widget.client().post(&post, widget.token(), &IdempotencyKey::fresh()).await;
            if widget.asked.get() != turn {
                return;
            }
            match answer {
                Ok(body) => {
                    let known = document::<Settlement>(body);
                    widget.with(&mut |wizard| {
                        wizard.quote = match &known {
                            Some(known) => Quote::Known(Box::new(known.clone())),
                            None => Quote::Failed,
                        };
                    });
                    widget.show();
                }
                Err(failure) => widget.refused(&failure, true),
            }
        });
    }

    /// What the items pay as money and as credit, for the page that asks for one of them.
    pub(super) fn offer(self: &Rc<Self>) {
        let mut posts = None;
        self.with(&mut |wizard| {
            wizard.offer = None;
            let of = |paid| wizard.wish_as(paid).map(|wish| Post::quote(&wizard.told.order_id, &wish));
            posts = of(Resolution::RefundOriginal).zip(of(Resolution::StoreCredit));
        });
        let Some((money, credit)) = posts else { return };
        let turn = self.turn();
        let widget = self.clone();
        spawn_local(async move {
            let mut told = Vec::new();
            for post in [money, credit] {
                // Without figures the page asks just the same.
                let answer = widget.client().post(&post, widget.token(), &IdempotencyKey::fresh()).await;
                told.extend(answer.ok().and_then(document::<Settlement>));
            }
            if widget.asked.get() != turn {
                return;
            }
            let credit = told.pop();
            let mut offer = told.pop().zip(credit);
            widget.with(&mut |wizard| wizard.offer = offer.take());
            widget.show();
        });
    }

    fn turn(&self) -> u32 {
        self.asked.set(self.asked.get() + 1);
        self.asked.get()
    }

    /// Keeps a variant for the customer while they go on; the shop checks again when it is sent.
    pub(super) fn hold(self: &Rc<Self>, at: usize) {
        let mut post = None;
        self.with(&mut |wizard| {
            if let Some(item) = wizard.draft.items.get(at).filter(|item| !item.variant_id.is_empty()) {
                let order = &wizard.told.order_id;
                post = Some(Post::hold(order, &item.line_id, &item.variant_id, item.quantity));
            }
        });
        let Some(post) = post else { return };
        let widget = self.clone();
        spawn_local(async move {
            let answer = widget.client().post(&post, widget.token(), &IdempotencyKey::fresh()).await;
            match answer {
                Ok(body) => {
                    let until = get(&body, "until").as_string().map(aftersale_api::Instant);
                    if let Some(until) = until {
                        let w = &widget.ui.words;
                        widget.say(text::held(w, &w.time(until.time())));
                    }
                }
                Err(Failure::Rejected(problem, _)) if problem.status == 409 => {
                    // Somebody else has the last one: what is free is read again.
                    widget.say(text::variant_gone(&widget.ui.words));
                    widget.refresh();
                }
                // Holding is a courtesy: without it the shop decides when it is sent.
                Err(_) => {}
            }
        });
    }

    pub(super) fn submit(self: &Rc<Self>) {
        let mut ready = None;
        let mut missing = false;
        self.with(&mut |wizard| {
            if wizard.sending || wizard.page != Page::Step(ReturnStep::Check) {
                return;
            }
            let furthest = wizard.furthest();
            if furthest != ReturnStep::Check {
                wizard.go(furthest);
                wizard.next();
                missing = true;
                return;
            }
            let order = wizard.told.order_id.clone();
            let errand = if wizard.draft.claims() {
                let mut posts = Vec::new();
                for report in wizard.reports() {
                    posts.push(Post::claim(&order, &report));
                }
                (!posts.is_empty()).then_some(Errand::Claims(posts))
            } else {
                wizard.wish().map(|wish| Errand::Return(Post::request_return(&order, &wish)))
            };
            ready = errand.map(|errand| (errand, wizard.draft.clone(), order));
        });
        if missing {
            self.show();
            self.host.focus("#summary");
            return;
        }
        let Some((errand, draft, order)) = ready else { return };
        if !self.host.emit("aftersale-before-submit", &[("order_id", &order)]) {
            return;
        }
        let key = self.key(draft);
        self.with(&mut |wizard| {
            wizard.sending = true;
            wizard.stop = None;
        });
        // On the device before it leaves: whatever happens next, it is the same intention.
        self.keep();
        self.show();
        let widget = self.clone();
        spawn_local(async move {
            match errand {
                Errand::Return(post) => {
                    let answer = widget.client().post(&post, widget.token(), &key).await;
                    let told = answer.and_then(|body| document::<Return>(body).ok_or(Failure::Garbled));
                    widget.with(&mut |wizard| wizard.sending = false);
                    match told {
                        Ok(told) => {
                            let (id, number) = (told.id.clone(), told.number.clone());
                            widget.done();
                            widget.shows(told, true);
                            widget.host.emit(
                                "aftersale-return-submitted",
                                &[("return_id", &id), ("number", &number)],
                            );
                            widget.refresh();
                        }
                        Err(failure) => widget.refused(&failure, false),
                    }
                }
                Errand::Claims(posts) => widget.claim(posts, &key).await,
            }
        });
    }

    /// One claim after the other, each with a key of its own made from the one of the submit.
    async fn claim(self: &Rc<Self>, posts: Vec<Post>, key: &IdempotencyKey) {
        let mut claims = Vec::new();
        let mut failed = None;
        for (at, post) in posts.iter().enumerate() {
            let own = IdempotencyKey::kept(crate::view::numbered(key.as_str(), at));
            let answer = self.client().post(post, self.token(), &own).await;
            match answer.and_then(|body| document::<Claim>(body).ok_or(Failure::Garbled)) {
                Ok(claim) => claims.push(claim),
                Err(failure) => {
                    failed = Some(failure);
                    break;
                }
            }
        }
        self.with(&mut |wizard| wizard.sending = false);
        if let Some(failure) = failed {
            return self.refused(&failure, false);
        }
        for claim in &claims {
            self.host
                .emit("aftersale-claim-submitted", &[("claim_id", &claim.id), ("number", &claim.number)]);
        }
        self.done();
        let mut claims = Some(claims);
        self.with(&mut |wizard| {
            wizard.claims = claims.take().unwrap_or_default();
            wizard.page = Page::Reported;
        });
        self.show();
        self.host.focus("#title");
        self.refresh();
    }

    /// The shop has it: nothing of the answers is kept.
    fn done(&self) {
        self.forget();
        self.with(&mut |wizard| {
            wizard.draft = Draft::default();
            wizard.stop = None;
        });
    }

    fn key(&self, draft: Draft) -> IdempotencyKey {
        let mut sent = self.sent.borrow_mut();
        match &*sent {
            Some((before, key)) if *before == draft => key.clone(),
            _ => {
                let key = IdempotencyKey::fresh();
                *sent = Some((draft, key.clone()));
                key
            }
        }
    }

    /// Takes in a refusal, of a quote or of a submit.
    fn refused(self: &Rc<Self>, failure: &Failure, quoting: bool) {
        let stop = stop(failure);
        let mut shown = false;
        if let Failure::Rejected(problem, _) = failure
            && problem.status == 422
        {
            self.with(&mut |wizard| shown = wizard.refuse(problem));
        }
        if shown {
            self.sent.take();
            self.keep();
            self.show();
            self.host.focus("#summary");
            return;
        }
        self.with(&mut |wizard| {
            wizard.quote = Quote::Failed;
            let silent = quoting && matches!(stop, Stop::Broken | Stop::Outage | Stop::Limited(_));
            if !silent {
                wizard.stop = Some(stop);
            }
        });
        if matches!(stop, Stop::Changed | Stop::Other) {
            // It was answered: what comes after is a new intention.
            self.sent.take();
            self.keep();
        }
        self.show();
        if stop == Stop::Changed {
            self.refresh();
        }
        if !quoting {
            self.host.focus("#trouble");
            self.host.emit("aftersale-error", &[("code", code(stop))]);
        }
    }
}

pub(super) fn stop(failure: &Failure) -> Stop {
    if let Failure::Rejected(problem, _) = failure {
        let settled = !problem.retryable && problem.status < 500;
        if settled && (problem.status == 409 || problem.code == Code::ActionNotAllowed) {
            return Stop::Changed;
        }
    }
    match Trouble::of(failure) {
        Trouble::Offline | Trouble::Timeout => Stop::Broken,
        Trouble::Outage => Stop::Outage,
        Trouble::Limited(minutes) => Stop::Limited(minutes),
        Trouble::Access => Stop::Access,
        Trouble::Setup => Stop::Other,
        Trouble::Garbled => match failure {
            Failure::Garbled => Stop::Outage,
            _ => Stop::Other,
        },
    }
}

/// For `aftersale-error`.
fn code(stop: Stop) -> &'static str {
    match stop {
        Stop::Broken => "offline",
        Stop::Outage => "outage",
        Stop::Limited(_) => "rate_limited",
        Stop::Access => "access",
        Stop::Changed => "changed",
        Stop::Other => "refused",
    }
}
