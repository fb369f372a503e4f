//! A review's photos on their way: made small in the browser, sent, tried again.

use std::rc::Rc;

use aftersale_api::claim::Upload;
use aftersale_api::problem::Code;
use aftersale_api::read::document;
use aftersale_client::photo::{Spoiled, call, get, set, shrink};
use aftersale_client::{Failure, IdempotencyKey, Post};
use js_sys::Reflect;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;

use super::Widget;
use crate::draft::{Fault, Photo, PhotoState};
use crate::text;
use crate::view::{called, numbered, standing};

/// What was chosen, and what is made of it.
pub struct File {
    id: u32,
    file: JsValue,
    small: Option<JsValue>,
    key: IdempotencyKey,
}

impl Widget {
    /// Takes the files of an input, as many as are allowed.
    pub(super) fn add_photos(self: &Rc<Self>, at: usize, input: &JsValue) {
        let chosen = get(input, "files");
        let count = get(&chosen, "length").as_f64().unwrap_or_default() as u32;
        self.change(&mut |screen| {
            let mut id = 0;
            for photo in screen.draft.products.iter().flat_map(|answers| &answers.photos) {
                id = id.max(photo.id + 1);
            }
            let max = screen.photos_max();
            let Some(answers) = screen.draft.products.get_mut(at) else { return };
            for of in 0..count {
                if answers.photos.len() as u32 >= max {
                    break;
                }
                let file = Reflect::get_u32(&chosen, of).unwrap_or_default();
                let name = get(&file, "name").as_string().unwrap_or_default();
                let state = PhotoState::Waiting;
                answers.photos.push(Photo { id, name, alt: String::new(), state, url: None });
                let key = IdempotencyKey::fresh();
                self.files.borrow_mut().push(File { id, file, small: None, key });
                id += 1;
            }
        });
        // The same file can be chosen again.
        set(input, "value", &"".into());
        self.send_photos();
    }

    pub(super) fn photo_again(self: &Rc<Self>, at: usize, id: u32) {
        if self.files.borrow().iter().any(|file| file.id == id) {
            self.turn(id, &mut |photo| photo.state = PhotoState::Waiting);
            self.send_photos();
        } else {
            // Its file went with the page it was chosen on.
            self.photo_out(at, id);
        }
    }

    pub(super) fn photo_out(&self, at: usize, id: u32) {
        self.files.borrow_mut().retain(|file| file.id != id);
        self.change(&mut |screen| {
            if let Some(answers) = screen.draft.products.get_mut(at) {
                answers.photos.retain(|photo| photo.id != id);
            }
        });
        self.host.focus(&numbered("#add-photos-", at));
    }

    fn turn(&self, id: u32, turn: &mut dyn FnMut(&mut Photo)) {
        self.change(&mut |screen| {
            for photo in screen.draft.products.iter_mut().flat_map(|answers| &mut answers.photos) {
                if photo.id == id {
                    turn(photo);
                }
            }
        });
    }

    /// One photo after the other: decoded, one of 48 megapixels takes 192 MB.
    fn send_photos(self: &Rc<Self>) {
        if self.uploading.replace(true) {
            return;
        }
        let widget = self.clone();
        spawn_local(async move {
            while let Some(id) = widget.next_photo() {
                let ended = match widget.send_photo(id).await {
                    Ok(upload) => PhotoState::Sent(upload),
                    Err(fault) => PhotoState::Failed(fault),
                };
                widget.turn(id, &mut |photo| photo.state = ended.clone());
                widget.tell_photo(id);
            }
            widget.uploading.set(false);
        });
    }

    /// One that waits and has its file; after a reload none has.
    fn next_photo(&self) -> Option<u32> {
        let (screen, files) = (self.screen.borrow(), self.files.borrow());
        let mut photos = screen.draft.products.iter().flat_map(|answers| &answers.photos);
        let waits = |photo: &&Photo| {
            photo.state == PhotoState::Waiting && files.iter().any(|file| file.id == photo.id)
        };
        photos.find(waits).map(|photo| photo.id)
    }

    /// Says how it ended, unless it was removed meanwhile.
    fn tell_photo(&self, id: u32) {
        let w = &self.ui.words;
        let mut news = None;
        for answers in &self.screen.borrow().draft.products {
            for (place, photo) in answers.photos.iter().enumerate() {
                if photo.id == id {
                    news = Some(text::photo_news(w, &called(w, photo, place), &standing(w, photo)));
                }
            }
        }
        if let Some(news) = news {
            self.say(news);
        }
    }

    async fn send_photo(&self, id: u32) -> Result<String, Fault> {
        let (file, small, key) = {
            let files = self.files.borrow();
            let one = files.iter().find(|file| file.id == id).ok_or(Fault::Lost)?;
            (one.file.clone(), one.small.clone(), one.key.clone())
        };
        let small = match small {
            Some(small) => small,
            None => {
                let max = self.screen.borrow().told.as_ref().map_or(0, |told| told.photo_max_bytes);
                let window = self.window();
                let small = shrink(&window, &file, f64::from(max)).await.map_err(|why| match why {
                    Spoiled::Unreadable => Fault::Unreadable,
                    Spoiled::TooBig => Fault::TooBig,
                })?;
                let url = call(&get(&window, "URL"), "createObjectURL", &[&small]).ok();
                let url = url.and_then(|url| url.as_string());
                for one in self.files.borrow_mut().iter_mut().filter(|one| one.id == id) {
                    one.small = Some(small.clone());
                }
                self.turn(id, &mut |photo| photo.url.clone_from(&url));
                small
            }
        };
        let token = self.host.token().unwrap_or_default();
        let upload = self.client().post(&Post::photo(small), token, &key).await;
        let upload = upload.map_err(|failure| fault(&failure))?;
        document::<Upload>(upload).map(|upload| upload.id).ok_or(Fault::Lost)
    }
}

fn fault(failure: &Failure) -> Fault {
    if let Failure::Rejected(problem, _) = failure {
        match problem.code {
            Code::PayloadTooLarge | Code::PhotoTooManyPixels => return Fault::TooBig,
            Code::PhotoUnreadable | Code::UnsupportedMediaType => return Fault::Unreadable,
            _ => {}
        }
    }
    Fault::Lost
}
