//! A redemption: kept with its key before it leaves, and sent again until it is answered. And codes turned back.

use std::rc::Rc;

use aftersale_api::loyalty::{Redemption, UndoRequest};
use aftersale_api::read::document;
use aftersale_client::photo::set;
use aftersale_client::{Failure, IdempotencyKey, Post, Trouble};
use js_sys::{JSON, Object};
use wasm_bindgen_futures::spawn_local;

use super::Widget;
use crate::screen::{Asking, Busy, Stop, Wish};
use crate::text;

impl Widget {
    /// The second word was yes.
    pub(super) fn redeem(self: &Rc<Self>) {
        let locale = self.locale();
        {
            let mut screen = self.screen.borrow_mut();
            let Some(Asking::Redeem(handle)) = screen.asking.clone() else { return };
            let Some(reward) = screen.reward(&handle) else { return };
            let Some(head) = screen.points().map(|told| told.head.clone()) else { return };
            let points = screen.amount(reward);
            let body = Object::new();
            set(&body, "reward", &handle.as_str().into());
            set(&body, "points", &points.into());
            // What was shown: where it is another by now, nothing is redeemed.
            set(&body, "head", &head.as_str().into());
            if !locale.is_empty() {
                set(&body, "locale", &locale.as_str().into());
            }
            let wish = Wish {
                body: JSON::stringify(&body).map(String::from).unwrap_or_default(),
                key: IdempotencyKey::fresh().as_str().to_owned(),
                points,
                name: reward.name.clone(),
            };
            screen.confirm(wish);
        }
        // Before it leaves: whatever happens to this page, the same key goes with it.
        self.keep();
        self.send();
    }

    /// Sends what waits, unless it is on its way.
    pub(super) fn send(self: &Rc<Self>) {
        let wish = {
            let mut screen = self.screen.borrow_mut();
            if self.preview || screen.busy.is_some() {
                return;
            }
            let Some(wish) = screen.wish.clone() else { return };
            screen.busy = Some(Busy::Redeeming);
            wish
        };
        self.say(text::sending(&self.ui.words));
        self.update();
        let widget = self.clone();
        spawn_local(async move {
            let token = widget.host.token().unwrap_or_default();
            let key = IdempotencyKey::kept(wish.key);
            let answer = widget.client().post(&Post::redemption(&wish.body), token, &key).await;
            widget.answered(
                answer.and_then(|body| document::<Redemption>(body).ok_or(Failure::Garbled)),
                false,
            );
        });
    }

    /// What waits is no longer wanted. Whether it arrived nobody knows: what there is now is read again.
    pub(super) fn let_be(self: &Rc<Self>) {
        {
            let mut screen = self.screen.borrow_mut();
            if screen.busy.is_some() {
                return;
            }
            (screen.wish, screen.stop) = (None, None);
        }
        self.keep();
        self.update();
        self.host.focus("#title");
        self.host.refresh();
    }

    pub(super) fn undo(self: &Rc<Self>) {
        let id = {
            let mut screen = self.screen.borrow_mut();
            if screen.busy.is_some() {
                return;
            }
            let Some(Asking::Undo(id)) = screen.asking.take() else { return };
            (screen.busy, screen.stop, screen.done) = (Some(Busy::Undoing), None, None);
            id
        };
        let key = {
            let mut undoing = self.undoing.borrow_mut();
            match &*undoing {
                Some((same, key)) if *same == id => key.clone(),
                _ => {
                    let key = IdempotencyKey::fresh();
                    *undoing = Some((id.clone(), key.clone()));
                    key
                }
            }
        };
        let locale = self.locale();
        let request = UndoRequest { locale: (!locale.is_empty()).then_some(locale) };
        self.say(text::undoing(&self.ui.words));
        self.update();
        let widget = self.clone();
        spawn_local(async move {
            let token = widget.host.token().unwrap_or_default();
            let answer = widget.client().post(&Post::undo_redemption(&id, &request), token, &key).await;
            widget
                .answered(answer.and_then(|body| document::<Redemption>(body).ok_or(Failure::Garbled)), true);
        });
    }

    fn answered(self: &Rc<Self>, answer: Result<Redemption, Failure>, undone: bool) {
        let told = match &answer {
            Ok(redemption) => Ok((redemption.code.id.clone(), redemption.code.code.clone())),
            Err(failure) => Err(Trouble::of(failure)),
        };
        let stop = {
            let mut screen = self.screen.borrow_mut();
            if undone {
                screen.undone(answer)
            } else {
                screen.redeemed(answer)
            }
            screen.stop
        };
        if undone && stop != Some(Stop::NotUndone) {
            self.undoing.take();
        }
        self.keep();
        // The message takes focus and is read out by that.
        self.say(String::new());
        self.update();
        match told {
            Ok((id, code)) => {
                self.host.focus("#done");
                if undone {
                    self.announce("aftersale-points-returned", &[("id", &id)]);
                } else {
                    self.announce("aftersale-points-redeemed", &[("id", &id), ("code", &code)]);
                }
                self.host.refresh();
                let opened = self.screen.borrow().history.is_some();
                if opened {
                    self.read_history(true);
                }
            }
            Err(trouble) => {
                self.host.focus("#trouble");
                self.host.emit("aftersale-error", &[("code", trouble.code())]);
                // What is there now is another than what was shown.
                if !matches!(stop, Some(Stop::Waiting | Stop::Limited(_) | Stop::Access | Stop::NotUndone)) {
                    self.host.refresh();
                }
            }
        }
    }
}
