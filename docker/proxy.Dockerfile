# Caddy for a user that is not root. A volume takes over the owner of the folder it is laid on, so certificates can be
# kept; and a program that brings a right of its own does not start where every right is taken away. It listens on 8080.
FROM caddy:2.10.2-alpine
RUN chown -R 1000:1000 /data /config && setcap -r /usr/bin/caddy
USER 1000:1000
