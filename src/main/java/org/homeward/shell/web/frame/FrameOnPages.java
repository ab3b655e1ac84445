package org.homeward.shell.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.homeward.notices.web.NoticeLines;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** Hands the frame to every page that is about to be shown. */
@Component
public class FrameOnPages implements HandlerInterceptor {

    private final Frames frames;

    FrameOnPages(Frames frames) {
        this.frames = frames;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page != null && page.getViewName() != null && !page.getViewName().startsWith("redirect:")) {
            page.addObject("frame", frames.of(request, (Long) page.getModel().get(NoticeLines.UNSEEN)));
        }
    }
}
